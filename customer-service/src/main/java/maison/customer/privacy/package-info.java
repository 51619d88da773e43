/// What the law gives a client: access, erasure, retention, legal holds, and the log of who read
/// what.
package maison.customer.privacy;
