/// What the house has ready, or in work, for a customer who stands at the counter: each kind of
/// order tells its own.
package maison.purchase.counter.awaiting;
