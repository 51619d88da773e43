/// Takes what another CRM changed of customers, as far as the rules let it.
package maison.customer.crm.receiving;
