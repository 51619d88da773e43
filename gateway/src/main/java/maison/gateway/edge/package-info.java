/// What holds for every request, whatever it asks for, and what the gateway shows itself.
package maison.gateway.edge;
