/// A certificate: money off a later sale that points were exchanged for, used by its code at any
/// till. Plain rules; nothing here reads a clock or a database.
package maison.loyalty.certificate;
