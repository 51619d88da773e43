/// Use case: store credit is issued by hand, and looked at.
package maison.purchase.storecredit.crediting;
