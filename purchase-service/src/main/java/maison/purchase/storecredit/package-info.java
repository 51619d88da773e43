/// Store credit, a ledger of its own: issued, spent, expiring.
package maison.purchase.storecredit;
