/// Use case: staff give a client the link to their order's status, or take it back.
package maison.purchase.tracking.sharing;
