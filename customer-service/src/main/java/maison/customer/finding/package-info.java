/// How somebody is found: the directory over sealed data, cards, who may be registered twice, and
/// the merging of those who were.
package maison.customer.finding;
