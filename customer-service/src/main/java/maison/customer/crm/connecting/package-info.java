/// Connects other CRMs, and takes their word for how far they are.
package maison.customer.crm.connecting;
