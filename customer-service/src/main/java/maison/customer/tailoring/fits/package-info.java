/// What was made from which measurements, and what to change next time.
@org.jspecify.annotations.NullMarked
package maison.customer.tailoring.fits;
