/// Use case: goods are laid away, paid in parts, picked up, or given back to the stock.
package maison.purchase.instalments.layingaway;
