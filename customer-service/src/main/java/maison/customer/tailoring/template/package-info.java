/// What is measured for a garment or a piece of jewellery, and in which order: data, in versions.
@org.jspecify.annotations.NullMarked
package maison.customer.tailoring.template;
