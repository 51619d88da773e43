/// The aggregate: the link to the status of something, such as a job or a layaway.
///
/// Plain Java: no framework, no database, no clock.
package maison.purchase.tracking.link;
