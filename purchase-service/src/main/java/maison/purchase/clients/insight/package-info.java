/// Read model: what a customer's purchases say about them, computed anew for each look.
package maison.purchase.clients.insight;
