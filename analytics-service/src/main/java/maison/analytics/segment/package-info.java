/// Segments and the rules that place a customer in one: plain Java, decided from inputs alone.
package maison.analytics.segment;
