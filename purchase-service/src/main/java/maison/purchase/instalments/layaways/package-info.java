/// Read model: one layaway, a store's and a client's layaways, and what is due.
package maison.purchase.instalments.layaways;
