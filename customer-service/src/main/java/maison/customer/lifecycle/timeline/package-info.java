/// One time line of everything between a customer and the house, and how things stood at any
/// moment.
package maison.customer.lifecycle.timeline;
