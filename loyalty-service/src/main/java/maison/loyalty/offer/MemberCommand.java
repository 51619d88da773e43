package maison.loyalty.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import maison.loyalty.offer.Taken.How;
import org.jspecify.annotations.Nullable;

/// What can be asked for between an offer and one member; the same again changes nothing.
public sealed interface MemberCommand {

    /// Issue the offer to the member.
    ///
    /// @param from first day, and `until` last day, for this member; null for those of the offer
    record Issue(
            UUID offer,
            UUID customer,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String codeHash,
            Instant now)
            implements MemberCommand {}

    /// Keep the offer for a sale of the member.
    ///
    /// @param offer as it is now
    /// @param tier of the member
    /// @param codeHash of the code that was said; null for none
    /// @param zone of the store
    record Hold(
            UUID id,
            UUID customer,
            Offer offer,
            String tier,
            @Nullable String codeHash,
            boolean saysShared,
            ZoneId zone,
            Redeem asked)
            implements MemberCommand {}

    /// Commit, release or undo a redemption.
    ///
    /// @param offer as it is now
    /// @param sale that it was for; null where nobody says
    /// @param reason why it is undone; null otherwise
    record End(
            UUID id,
            UUID customer,
            Offer offer,
            UUID redemption,
            How how,
            @Nullable UUID sale,
            @Nullable String reason,
            Instant now)
            implements MemberCommand {}
}
