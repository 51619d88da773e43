/// Goods laid away until they are paid in parts.
package maison.purchase.instalments;
