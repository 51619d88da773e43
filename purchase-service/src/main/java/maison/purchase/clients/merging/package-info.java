/// Use case: customers turn out to be one person, or two after all.
package maison.purchase.clients.merging;
