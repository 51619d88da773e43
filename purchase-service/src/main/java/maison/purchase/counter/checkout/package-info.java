/// Read model: everything a clerk needs before a sale, in one answer, from three services; what
/// cannot be had in time is named and left out.
package maison.purchase.counter.checkout;
