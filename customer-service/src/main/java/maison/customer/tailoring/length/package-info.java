/// Measures as tailors write them, stored exactly: no rounding anywhere but where they are shown.
@org.jspecify.annotations.NullMarked
package maison.customer.tailoring.length;
