/// Who somebody is: the record itself, its names, contacts, dates and fields of the house's own,
/// and how it is begun and corrected.
package maison.customer.identity;
