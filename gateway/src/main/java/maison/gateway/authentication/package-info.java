/// Who is asking: a browser session kept in sealed cookies, or a bearer token of a machine.
package maison.gateway.authentication;
