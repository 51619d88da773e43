/// How customers are spread over the segments, and who is in each.
package maison.analytics.membership;
