package maison.loyalty.offer;

import java.time.Instant;

/// What an offer can be asked to do; the same again changes nothing.
public sealed interface OfferCommand {

    /// Be drawn up, or changed while nobody was told of it.
    record Draft(Terms terms, Instant now) implements OfferCommand {}

    /// Be put on, held up, ended or cancelled.
    record Move(OfferState state, String reason, Instant now) implements OfferCommand {}
}
