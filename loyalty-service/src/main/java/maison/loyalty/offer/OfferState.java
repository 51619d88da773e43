package maison.loyalty.offer;

/// Where an offer stands.
public enum OfferState {
    DRAFT,
    ACTIVE,
    PAUSED,
    ENDED,
    CANCELLED;

    /// Whether an offer can go from here to there.
    boolean leadsTo(OfferState next) {
        return switch (this) {
            case DRAFT -> next == ACTIVE || next == CANCELLED;
            case ACTIVE -> next == PAUSED || next == ENDED || next == CANCELLED;
            case PAUSED -> next == ACTIVE || next == ENDED || next == CANCELLED;
            case ENDED, CANCELLED -> false;
        };
    }
}
