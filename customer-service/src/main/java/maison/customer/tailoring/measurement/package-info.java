/// A set of measurements of one person, in versions: the numbers are ciphertext here.
@org.jspecify.annotations.NullMarked
package maison.customer.tailoring.measurement;
