/// Read model: who has which store credit.
package maison.purchase.storecredit.credits;
