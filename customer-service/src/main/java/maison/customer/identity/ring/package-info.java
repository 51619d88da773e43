/// The sizes of rings in the systems that the world measures them in.
package maison.customer.identity.ring;
