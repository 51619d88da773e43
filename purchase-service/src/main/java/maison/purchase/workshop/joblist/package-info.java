/// Read model: which jobs are open, late or waiting for their client, and whose ticket is whose.
package maison.purchase.workshop.joblist;
