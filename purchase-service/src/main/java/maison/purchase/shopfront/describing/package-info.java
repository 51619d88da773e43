/// Use case: the house says what its stores, and the things they sell, are like.
package maison.purchase.shopfront.describing;
