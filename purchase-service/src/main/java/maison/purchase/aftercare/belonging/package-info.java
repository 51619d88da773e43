/// The aggregate: what the house knows of one piece that somebody owns, beyond its sale.
///
/// Plain Java: no framework, no database, no clock.
package maison.purchase.aftercare.belonging;
