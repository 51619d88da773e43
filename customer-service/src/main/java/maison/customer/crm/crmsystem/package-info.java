/// Another CRM that customers are exchanged with, and who wins where.
package maison.customer.crm.crmsystem;
