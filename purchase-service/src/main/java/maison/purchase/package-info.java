/// What was sold and what was brought back.
package maison.purchase;
