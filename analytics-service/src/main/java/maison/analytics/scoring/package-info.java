/// Recency, frequency and monetary scores: fifths of the customers, the same score for the same
/// value.
package maison.analytics.scoring;
