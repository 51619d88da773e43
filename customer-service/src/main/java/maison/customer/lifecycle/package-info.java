/// The way of a client with the house: touchpoints on a time line, stages, the funnel, and the next
/// step.
package maison.customer.lifecycle;
