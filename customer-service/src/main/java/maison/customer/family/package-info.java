/// Whom somebody lives with and is related to, and who may know what.
package maison.customer.family;
