/// Points for who registered, and in the month of a member's birthday.
package maison.loyalty.celebrating;
