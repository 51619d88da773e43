/// Use case: goods come back and others are bought for them, in one act with one receipt.
package maison.purchase.sales.exchanging;
