/// Managers make templates of their own.
@org.jspecify.annotations.NullMarked
package maison.customer.tailoring.templating;
