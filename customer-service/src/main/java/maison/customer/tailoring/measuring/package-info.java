/// Somebody is measured: a set is begun, taken again, or withdrawn.
@org.jspecify.annotations.NullMarked
package maison.customer.tailoring.measuring;
