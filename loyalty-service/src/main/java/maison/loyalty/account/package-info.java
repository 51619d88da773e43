/// The loyalty account: facts in, points and tiers out. Plain Java without clock, database or
/// framework.
///
/// What the account learned (sales, returns) is kept as facts; everything that can be derived is a
/// pure function of the set of facts, ordered by business time and evaluated at an instant. The
/// order of arrival and repeats therefore cannot matter, and as-of views, explanations and rebuilds
/// are the same function with other arguments.
package maison.loyalty.account;
