/// Use case: a job ends, with the client or without.
package maison.purchase.workshop.collecting;
