/// Erases clients by retention policies once they were inactive for long enough, unless something
/// holds them.
package maison.customer.privacy.retaining;
