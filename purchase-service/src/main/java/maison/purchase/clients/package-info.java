/// Purchases seen from the client: history, insight, visits, their own words, and who is whom.
package maison.purchase.clients;
