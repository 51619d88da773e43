/// The aggregate: a basket that a till set aside, for any till of its store to go on with.
///
/// Plain Java: no framework, no database, no clock.
package maison.purchase.sales.basket;
