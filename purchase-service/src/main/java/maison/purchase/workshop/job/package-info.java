/// The aggregate: one job on things that are not the house's own stock: a repair, an appraisal, a
/// special order or a custom piece, with whoever holds each piece.
///
/// Plain Java: no framework, no database, no clock.
package maison.purchase.workshop.job;
