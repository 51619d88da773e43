/// What somebody likes: said, inferred, and what follows from both. Pure values and rules.
package maison.customer.clienteling.taste;
