/// Read model: a sale as a paper to hand over, in the customer's language, with or without prices.
package maison.purchase.sales.printing;
