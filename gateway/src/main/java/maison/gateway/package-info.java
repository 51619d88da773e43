/// The edge of the house: sessions, routing, limits and the API portal; no business rule, no
/// database.
package maison.gateway;
