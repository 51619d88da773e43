/// Read model: what the house has to sell, and the categories it is sorted into.
package maison.purchase.shopfront.catalogue;
