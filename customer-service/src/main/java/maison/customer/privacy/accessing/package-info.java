/// Collects what every service holds of a customer who asked, as the customer may see it, and gives
/// it as files a program can read and a document a person can.
package maison.customer.privacy.accessing;
