/// What happens between customers and the house becomes touchpoints: own events in the append's
/// transaction, those of the other services as they are heard.
package maison.customer.lifecycle.touching;
