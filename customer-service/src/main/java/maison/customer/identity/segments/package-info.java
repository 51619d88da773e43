/// In which segments analytics-service placed customers.
package maison.customer.identity.segments;
