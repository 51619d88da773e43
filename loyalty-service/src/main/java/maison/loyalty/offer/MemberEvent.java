package maison.loyalty.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can have happened between an offer and one member. Stored for good: fields are added, never
/// changed.
public sealed interface MemberEvent {

    /// Business time.
    Instant at();

    /// The offer was issued to the member.
    ///
    /// @param from first day, and `until` last day, for this member; null for those of the offer
    /// @param codeHash of the member's own code; null where there is none
    record OfferIssued(
            UUID offer,
            UUID customer,
            Instant at,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String codeHash)
            implements MemberEvent {}

    /// A till keeps it for the member's sale.
    ///
    /// @param most how often it is given in all; null for no limit
    record RedemptionHeld(UUID offer, UUID customer, Redeem asked, @Nullable Integer most)
            implements MemberEvent {
        @Override
        public Instant at() {
            return asked.at();
        }
    }

    /// A redemption was committed, released or undone.
    ///
    /// @param points that were given, or taken back when it was undone
    /// @param reason why it was undone; null otherwise
    record RedemptionEnded(
            UUID offer,
            UUID customer,
            @Nullable String campaign,
            Redeem of,
            Taken.How how,
            Instant at,
            @Nullable UUID sale,
            long points,
            @Nullable String reason)
            implements MemberEvent {}
}
