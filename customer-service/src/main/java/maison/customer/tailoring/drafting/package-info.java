/// Pattern blocks are drafted from a version of a set.
@org.jspecify.annotations.NullMarked
package maison.customer.tailoring.drafting;
