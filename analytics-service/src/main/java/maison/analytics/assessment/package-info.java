/// What is made of each customer's statistics: scores, predictions and a segment, with the versions
/// that made them.
package maison.analytics.assessment;
