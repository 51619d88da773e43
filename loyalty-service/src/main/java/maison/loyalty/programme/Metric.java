package maison.loyalty.programme;

import java.util.Arrays;
import java.util.Optional;

/// What a tier rule may ask about.
public enum Metric {
    /// Net spend of the rolling window, in programme units.
    ANNUAL_SPEND("annualSpend"),
    /// Net spend of all time, in programme units.
    LIFETIME_SPEND("lifetimeSpend"),
    /// Sales of the rolling window of which anything was kept.
    TRANSACTIONS("transactions");

    private final String word;

    Metric(String word) {
        this.word = word;
    }

    /// The metric's name in rules and answers.
    public String word() {
        return word;
    }

    static Optional<Metric> of(String word) {
        return Arrays.stream(values()).filter(metric -> metric.word.equals(word)).findFirst();
    }
}
