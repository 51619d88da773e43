/// What this service promises to others, apart from how it stores it.
package maison.purchase.publishing;
