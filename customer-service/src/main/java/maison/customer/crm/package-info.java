/// Clients on the way from and to other systems: files, the change feed, and what both sides say
/// differently.
package maison.customer.crm;
