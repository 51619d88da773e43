/// Writing a version of the programme that nobody is counted by yet.
package maison.loyalty.drafting;
