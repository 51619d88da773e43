/// Use case: what happens to a job between intake and pick-up.
package maison.purchase.workshop.repairing;
