/// What a manager defines for the house: the forms with which people are registered.
package maison.customer.designing;
