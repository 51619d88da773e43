package maison.purchase.clients.insight;

import java.time.Duration;

/// What counts as the beginning of a decision; data of the house.
///
/// @param visitDays how many days before a purchase a visit may have been to belong to it
public record DecisionPolicy(int visitDays) {

    public DecisionPolicy {
        if (visitDays < 1) {
            throw new IllegalArgumentException("A visit is before its purchase: " + visitDays);
        }
    }

    Duration window() {
        return Duration.ofDays(visitDays);
    }
}
