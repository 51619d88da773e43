/// Use case: pieces of a job change hands.
package maison.purchase.workshop.handingover;
