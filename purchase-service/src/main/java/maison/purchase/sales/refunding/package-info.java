/// Use case: goods come back and money is refunded.
package maison.purchase.sales.refunding;
