/// The aggregate: goods that are kept for a client until they are paid in parts.
///
/// Plain Java: no framework, no database, no clock.
package maison.purchase.instalments.layaway;
