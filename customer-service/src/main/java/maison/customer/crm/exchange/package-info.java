/// A customer on the way to or from another system: one line of values, each named by where it
/// belongs in a profile.
package maison.customer.crm.exchange;
