package maison.purchase.warranty;

/// Why a claim is not covered.
public enum Reason {
    NOT_STARTED,
    EXPIRED,
    CAUSE_EXCLUDED,
    PIECE_RETURNED,
    NOT_TRANSFERABLE,
    NOT_THE_OWNERS_JOB
}
