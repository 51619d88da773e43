/// What clients say of the house: surveys, answers, and the recovery of those who are not content.
package maison.customer.voice;
