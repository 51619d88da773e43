/// Files of other systems come in: looked at first, in a dry run, then taken row by row.
package maison.customer.crm.importing;
