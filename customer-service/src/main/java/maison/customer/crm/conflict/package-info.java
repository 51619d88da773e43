/// Where another CRM and we say different things of a customer.
package maison.customer.crm.conflict;
