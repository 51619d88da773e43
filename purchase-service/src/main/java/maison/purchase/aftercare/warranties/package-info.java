/// Read model: warranties of pieces, and which of them end soon.
package maison.purchase.aftercare.warranties;
