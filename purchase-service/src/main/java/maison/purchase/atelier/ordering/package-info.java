/// Use case: a bespoke order is quoted, accepted, paid, delivered or cancelled.
package maison.purchase.atelier.ordering;
