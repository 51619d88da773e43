/// What the purchase stream means: statistics of each customer, models of their behaviour,
/// segments.
package maison.analytics;
