/// The aggregate: a manager's leave for one act above what others may do alone.
///
/// Plain Java: no framework, no database, no clock.
package maison.purchase.sales.approval;
