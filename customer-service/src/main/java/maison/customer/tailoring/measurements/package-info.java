/// Measurements in the clear, as long as a request lives, and where they are read from.
@org.jspecify.annotations.NullMarked
package maison.customer.tailoring.measurements;
