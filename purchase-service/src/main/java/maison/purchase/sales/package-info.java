/// Goods and money at the till: sales, returns, exchanges, voids, their approvals, receipts, and
/// what offline tills left in conflict.
package maison.purchase.sales;
