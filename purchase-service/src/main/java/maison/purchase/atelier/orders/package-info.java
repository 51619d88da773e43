/// Read model: bespoke orders as they are, who is late, and what earlier pieces teach.
package maison.purchase.atelier.orders;
