/// Points for rewards: held, committed, released, undone.
package maison.loyalty.redeeming;
