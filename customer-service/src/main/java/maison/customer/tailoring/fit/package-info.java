/// Which orders were made from which measurements, and what altering them taught.
@org.jspecify.annotations.NullMarked
package maison.customer.tailoring.fit;
