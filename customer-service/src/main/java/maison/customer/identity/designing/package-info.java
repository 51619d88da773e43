/// What a manager defines for the house: the forms with which people are registered, and the fields
/// that only this house has.
package maison.customer.identity.designing;
