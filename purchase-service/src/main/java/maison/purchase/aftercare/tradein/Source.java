package maison.purchase.aftercare.tradein;

/// Where a piece was bought.
public enum Source {
    /// Here: what was paid for it is known.
    HOUSE,

    /// Elsewhere: somebody has to say what it is worth.
    ELSEWHERE
}
