/// The templates and points there are: those that come with the product, and the house's own.
@org.jspecify.annotations.NullMarked
package maison.customer.tailoring.templates;
