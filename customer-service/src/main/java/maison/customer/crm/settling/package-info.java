/// Staff decide where another CRM and we say different things.
package maison.customer.crm.settling;
