/// What one line of a time line is made of.
package maison.customer.lifecycle.touchpoint;
