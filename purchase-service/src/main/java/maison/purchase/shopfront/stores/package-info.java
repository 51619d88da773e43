/// Read model: the stores of the house, as they are and as they were.
package maison.purchase.shopfront.stores;
