/// Pieces after their sale: who owns them, what is promised of them, and what they are worth again.
package maison.purchase.aftercare;
