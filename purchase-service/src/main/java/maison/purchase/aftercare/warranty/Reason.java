package maison.purchase.aftercare.warranty;

/// Why a claim is not covered.
public enum Reason {
    NOT_STARTED,
    EXPIRED,
    CAUSE_EXCLUDED,
    PIECE_RETURNED,
    PIECE_TRADED_IN,
    NOT_TRANSFERABLE,
    NOT_THE_OWNERS_JOB
}
