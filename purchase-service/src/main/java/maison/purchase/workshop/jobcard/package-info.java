/// Read model: one job, as much of it as the reader may see; its custody chain; its appraisal.
package maison.purchase.workshop.jobcard;
