/// The routing table, as data, and the way of one request to a service and back.
package maison.gateway.routing;
