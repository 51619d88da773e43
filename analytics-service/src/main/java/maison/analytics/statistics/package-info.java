/// Sufficient statistics of each customer: all that the models, scores and segments look at.
package maison.analytics.statistics;
