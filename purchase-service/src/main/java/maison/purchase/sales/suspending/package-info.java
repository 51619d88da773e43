/// Use case: a till sets a basket aside and a till of the store goes on with it.
package maison.purchase.sales.suspending;
