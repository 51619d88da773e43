/// Use case, started by time: it is told which instalments are due.
package maison.purchase.instalments.reminding;
