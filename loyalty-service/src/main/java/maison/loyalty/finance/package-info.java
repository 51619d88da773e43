/// What the programme owes its members: books kept by double entry, and the reports made from them.
package maison.loyalty.finance;
