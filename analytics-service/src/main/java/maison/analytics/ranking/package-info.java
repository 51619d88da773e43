/// How customers are spread over the recency, frequency and monetary scores.
package maison.analytics.ranking;
