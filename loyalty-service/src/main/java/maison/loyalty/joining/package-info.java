/// Customers who turn out to be one person have one account, until they are separated.
package maison.loyalty.joining;
