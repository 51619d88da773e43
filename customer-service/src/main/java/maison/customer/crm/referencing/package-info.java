/// Says what other systems call a customer who is known already.
package maison.customer.crm.referencing;
