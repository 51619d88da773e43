/// Customers go out to other systems, for a purpose, and only those who may.
package maison.customer.crm.exporting;
