/// Read model: one trade-in, and a store's and a client's trade-ins.
package maison.purchase.aftercare.tradeins;
