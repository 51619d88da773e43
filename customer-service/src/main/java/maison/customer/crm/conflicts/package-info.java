/// What other CRMs and we say differently, until somebody decides.
package maison.customer.crm.conflicts;
