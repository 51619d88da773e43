/// Things made for one client: quoted, ordered, made, fitted and delivered.
package maison.purchase.atelier;
