/// The purchase stream becomes facts and statistics, one database transaction for each batch of
/// records.
package maison.analytics.ingesting;
