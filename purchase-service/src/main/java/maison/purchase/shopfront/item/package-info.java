/// The aggregate: one item of the catalogue, and the schema of what can be said of it.
///
/// Plain Java: no framework, no database, no clock.
package maison.purchase.shopfront.item;
