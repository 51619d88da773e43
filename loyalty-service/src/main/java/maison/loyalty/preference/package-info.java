/// Which rewards a member is saving for.
package maison.loyalty.preference;
