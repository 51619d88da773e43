/// Use case: the workshop moves a bespoke order on and remembers how it was made.
package maison.purchase.atelier.making;
