/// The aggregate: what an offline till did that could not have been done online, until somebody has
/// seen to it.
///
/// Plain Java: no framework, no database, no clock.
package maison.purchase.sales.conflict;
