/// Read model: what a client owns, and the history of each piece.
package maison.purchase.aftercare.belongings;
