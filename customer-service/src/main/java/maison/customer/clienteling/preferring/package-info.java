/// States and withdraws what a customer likes, and shows it beside what is inferred.
package maison.customer.clienteling.preferring;
