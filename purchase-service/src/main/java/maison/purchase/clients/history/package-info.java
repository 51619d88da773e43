/// Read model: what a customer bought and brought back, and which sale a receipt belongs to.
package maison.purchase.clients.history;
