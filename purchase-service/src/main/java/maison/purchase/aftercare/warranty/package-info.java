/// The aggregate: what the house promised to put right of a piece, and for how long.
///
/// Plain Java: no framework, no database, no clock.
package maison.purchase.aftercare.warranty;
