package maison.analytics.scoring;

/// Recency, frequency and monetary score, 1 (lowest fifth) to 5 (highest) each.
public record Scores(int recency, int frequency, int monetary) {}
