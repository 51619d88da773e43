/// The aggregate: one order of things made for one client, from the quote to the delivery.
///
/// Plain Java: no framework, no database, no clock.
package maison.purchase.atelier.bespoke;
