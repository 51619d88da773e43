/// Read model: one sale or unlinked return with everything that became of it.
package maison.purchase.sales.receipt;
