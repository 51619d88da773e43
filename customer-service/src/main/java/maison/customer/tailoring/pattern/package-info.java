/// Pattern blocks, drafted from measurements by our own construction (`docs/pattern-blocks.md`).
/// Plain geometry in millimetres, x to the right and y down; it knows nobody.
@org.jspecify.annotations.NullMarked
package maison.customer.tailoring.pattern;
