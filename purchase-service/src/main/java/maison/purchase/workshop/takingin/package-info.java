/// Use case: a job is taken in.
package maison.purchase.workshop.takingin;
