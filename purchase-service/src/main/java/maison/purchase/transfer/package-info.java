/// Files of everything recorded: out to other systems, and in from them.
package maison.purchase.transfer;
