package maison.purchase.workshop.job;

/// What the house is asked to do.
public enum JobType {
    REPAIR,
    APPRAISAL,
    SPECIAL_ORDER,
    CUSTOM;

    /// Whether the piece comes from a supplier or a maker rather than from the client.
    boolean isMade() {
        return this == SPECIAL_ORDER || this == CUSTOM;
    }
}
