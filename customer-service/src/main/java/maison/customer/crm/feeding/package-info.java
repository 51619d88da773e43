/// Gives another CRM what changed of customers.
package maison.customer.crm.feeding;
