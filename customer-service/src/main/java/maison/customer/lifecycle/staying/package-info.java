/// Keeps how many people are in which stage, and how long those stayed who left, in step with what
/// happens and with the time.
package maison.customer.lifecycle.staying;
