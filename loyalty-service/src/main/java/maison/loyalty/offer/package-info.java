/// An offer: points or money off for those it is for, while it is on. Plain rules; nothing here
/// reads a clock or a database.
package maison.loyalty.offer;
