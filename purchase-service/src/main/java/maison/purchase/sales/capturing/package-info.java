/// Use case: a whole file of sales and returns comes in at once.
package maison.purchase.sales.capturing;
