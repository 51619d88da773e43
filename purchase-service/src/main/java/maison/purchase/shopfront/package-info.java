/// What there is to sell, and where: the catalogue and the stores.
package maison.purchase.shopfront;
