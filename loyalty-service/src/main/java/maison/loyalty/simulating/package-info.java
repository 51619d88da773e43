/// What a draft of the programme would have done to everybody, counted from all that happened.
package maison.loyalty.simulating;
