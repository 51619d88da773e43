/// Notices that the month of somebody's birthday has begun where they live, once a year.
package maison.customer.identity.celebrating;
