/// What looks like a slip of the tape, the unit or the pen. It warns and asks; it never forbids.
@org.jspecify.annotations.NullMarked
package maison.customer.tailoring.plausibility;
