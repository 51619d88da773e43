/// What becomes of the accounts of customers who were erased.
package maison.loyalty.erasing;
