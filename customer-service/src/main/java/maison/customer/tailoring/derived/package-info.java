/// Numbers that follow from measured ones, each by a formula with a name and a source.
@org.jspecify.annotations.NullMarked
package maison.customer.tailoring.derived;
