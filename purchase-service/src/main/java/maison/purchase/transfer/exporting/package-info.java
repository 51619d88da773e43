/// Use case: everything that is recorded goes out as a file, in the order in which it was recorded.
package maison.purchase.transfer.exporting;
