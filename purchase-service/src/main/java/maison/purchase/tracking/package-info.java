/// Links with which clients see how their order is, without signing in.
package maison.purchase.tracking;
