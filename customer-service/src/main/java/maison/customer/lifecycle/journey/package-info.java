/// The stages of a customer's way with the house, as the house defines them.
package maison.customer.lifecycle.journey;
