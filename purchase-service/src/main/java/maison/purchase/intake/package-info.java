/// What clients send, and how it is checked into commands: once for single requests and for bulk.
package maison.purchase.intake;
