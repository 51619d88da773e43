/// What the house may do with somebody's data and contacts: consent, its wordings, objections,
/// links that clients decide with, and each release of a contact.
package maison.customer.permission;
