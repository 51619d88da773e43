/// Things that are not the house's own stock: repairs, appraisals and special orders, and who has
/// them.
package maison.purchase.workshop;
