/// What somebody owns, wishes for and is given, and from whom a surprise is kept.
package maison.customer.belongings;
