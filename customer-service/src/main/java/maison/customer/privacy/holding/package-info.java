/// Keeps customers from being erased while a legal hold is on their data, or business with them is
/// open.
package maison.customer.privacy.holding;
