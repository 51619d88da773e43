/// The aggregate: one store, with what its letterhead, its receipts and its terminals need to know.
///
/// Plain Java: no framework, no database, no clock.
package maison.purchase.shopfront.store;
