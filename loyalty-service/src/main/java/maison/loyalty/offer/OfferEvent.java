package maison.loyalty.offer;

import java.time.Instant;

/// What can have happened to an offer itself. Stored for good: fields are added, never changed.
public sealed interface OfferEvent {

    /// Business time.
    Instant at();

    /// Somebody drew it up, or changed it while it was a draft.
    record OfferDrafted(Terms terms, Instant at) implements OfferEvent {}

    /// It was put on, held up, ended or cancelled.
    record OfferMoved(OfferState state, Instant at, String reason) implements OfferEvent {}
}
