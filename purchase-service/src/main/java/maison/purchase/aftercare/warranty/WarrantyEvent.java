package maison.purchase.aftercare.warranty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import maison.purchase.aftercare.belonging.Note;
import org.jspecify.annotations.Nullable;

/// Everything that can have happened to a warranty. Stored for good: fields are added, never
/// changed.
public sealed interface WarrantyEvent {

    /// Business time, from the till.
    Instant occurredAt();

    /// It was promised: by hand, or with the sale itself, as the policy says. What comes with a
    /// sale is only stored when something else happens to it.
    ///
    /// @param number on its card, if it has one
    /// @param zone the store's IANA zone, in which days are meant
    /// @param automatic whether it came with the sale
    record WarrantyRegistered(
            UUID belongingId,
            @Nullable String number,
            String storeId,
            String zone,
            Instant occurredAt,
            LocalDate startsOn,
            Terms terms,
            boolean automatic)
            implements WarrantyEvent {

        /// The period as it was promised at first.
        public Cover cover() {
            return new Cover(startsOn, terms.months());
        }

        /// When that period ends.
        public Instant endsAt() {
            return cover().endsAt(ZoneId.of(zone));
        }
    }

    /// What happens to a warranty that was promised.
    sealed interface Step extends WarrantyEvent {

        /// Which step, where and when.
        Note note();

        @Override
        default Instant occurredAt() {
            return note().occurredAt();
        }
    }

    /// It lasts longer.
    ///
    /// @param saleId the sale that paid for it, if one did
    /// @param endsAt when it ends now
    record WarrantyExtended(Note note, int months, @Nullable UUID saleId, Instant endsAt)
            implements Step {}

    /// Somebody asked for a job to be done under it, and was told whether it is covered. The step's
    /// id is the claim's.
    ///
    /// @param cause what happened to the piece; a code
    /// @param reasons why it is not covered; empty if it is
    record ClaimDecided(Note note, UUID jobId, String cause, List<Reason> reasons) implements Step {

        public ClaimDecided {
            reasons = List.copyOf(reasons);
        }
    }
}
