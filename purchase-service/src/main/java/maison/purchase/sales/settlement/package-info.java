/// The money side of sales: what a sale, a return or an exchange does to store credits, in one act.
package maison.purchase.sales.settlement;
