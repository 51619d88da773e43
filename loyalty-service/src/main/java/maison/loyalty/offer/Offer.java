package maison.loyalty.offer;

import org.jspecify.annotations.Nullable;

/// An offer as it is now.
///
/// @param terms null as long as nobody drew it up
public record Offer(@Nullable Terms terms, OfferState state) {

    static final Offer NONE = new Offer(null, OfferState.DRAFT);

    /// What it gives, to whom, and when.
    ///
    /// @throws IllegalStateException if nobody drew it up
    public Terms facts() {
        if (terms == null) {
            throw new IllegalStateException("Nobody drew this offer up");
        }
        return terms;
    }
}
