/// Use case: files of sales from other systems are brought in, in the background.
package maison.purchase.transfer.migrating;
