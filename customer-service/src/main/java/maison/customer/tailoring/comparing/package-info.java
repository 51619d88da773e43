/// Versions and sets of one customer side by side.
@org.jspecify.annotations.NullMarked
package maison.customer.tailoring.comparing;
