/// How several ids that were merged stand for one person. Pure.
package maison.customer.identity.joined;
