/// Use case: a till records a sale.
package maison.purchase.sales.checkingout;
