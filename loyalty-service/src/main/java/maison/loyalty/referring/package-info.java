/// Members who bring members: codes, who named whom, and the reward once a purchase is kept.
package maison.loyalty.referring;
