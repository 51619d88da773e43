/// Turns a till history in a CSV file into sales and returns, and sends them through the public
/// bulk API. It knows no service's inside: whatever it does, any integration client could do.
package maison.importer;
