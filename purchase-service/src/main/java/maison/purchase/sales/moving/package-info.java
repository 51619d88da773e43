/// Use case: a sale is moved to the right customer.
package maison.purchase.sales.moving;
