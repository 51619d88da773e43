/// What to do next for a customer, with its reason.
package maison.customer.lifecycle.advising;
