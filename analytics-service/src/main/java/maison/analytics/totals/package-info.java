/// What was sold in all, anonymous sales among it.
package maison.analytics.totals;
