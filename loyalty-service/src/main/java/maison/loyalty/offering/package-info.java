/// Offers: drawn up, put on, issued to members, redeemed at tills, reported.
package maison.loyalty.offering;
