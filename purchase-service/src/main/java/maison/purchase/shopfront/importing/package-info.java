/// Use case: the catalogue comes from files, sent by a client or laid into a folder every night.
package maison.purchase.shopfront.importing;
