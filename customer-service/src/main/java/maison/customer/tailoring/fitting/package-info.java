/// Pieces are pinned to measurements, and alterations are learned from.
@org.jspecify.annotations.NullMarked
package maison.customer.tailoring.fitting;
