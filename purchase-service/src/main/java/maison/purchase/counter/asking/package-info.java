/// What this service asks of customer-service and loyalty-service while a client waits at the
/// counter, with the caller's own token: answered soon, or not at all.
package maison.purchase.counter.asking;
