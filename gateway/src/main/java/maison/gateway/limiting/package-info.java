/// How much one caller may ask for, and when a failing service is left alone.
package maison.gateway.limiting;
