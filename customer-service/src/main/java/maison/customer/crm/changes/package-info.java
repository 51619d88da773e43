/// What changed of customers, in the order of the log, as another CRM follows it.
package maison.customer.crm.changes;
