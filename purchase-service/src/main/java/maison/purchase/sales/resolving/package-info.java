/// Use case: a manager sees what offline tills left in conflict, and settles it.
package maison.purchase.sales.resolving;
