/// Read model: when clients had appointments, as appointment-service tells.
package maison.purchase.clients.visits;
