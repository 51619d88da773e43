/// Use case: a manager gives leave for one act.
package maison.purchase.sales.approving;
