/// Publishing versions of the programme, taking them back, and going back to earlier ones.
package maison.loyalty.releasing;
