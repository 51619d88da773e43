/// What this service keeps of a person's own words, sealed with their key, and its end.
package maison.purchase.clients.personal;
