/// The aggregate: one sale, and everything that is later brought back of it.
///
/// Plain Java: no framework, no database, no clock.
package maison.purchase.sales.sale;
