/// The aggregate: a piece that a client gives back for credit, from its quote on.
///
/// Plain Java: no framework, no database, no clock.
package maison.purchase.aftercare.tradein;
