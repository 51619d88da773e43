/// The aggregate: goods that came back without a sale that could be named.
///
/// Plain Java: no framework, no database, no clock.
package maison.purchase.sales.unlinked;
