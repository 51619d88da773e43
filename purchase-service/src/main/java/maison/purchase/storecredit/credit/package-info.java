/// The aggregate: one store credit, from its issue to its last coin.
///
/// Plain Java: no framework, no database, no clock.
package maison.purchase.storecredit.credit;
