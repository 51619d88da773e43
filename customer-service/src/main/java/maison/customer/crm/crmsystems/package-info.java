/// The CRMs that customers are exchanged with, and how far each of them is.
package maison.customer.crm.crmsystems;
