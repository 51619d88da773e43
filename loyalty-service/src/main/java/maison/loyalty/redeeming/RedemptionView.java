package maison.loyalty.redeeming;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.loyalty.CertificateView;
import maison.loyalty.account.Hold;
import maison.loyalty.account.Redemption;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A reward that points were held or spent for.
///
/// @param points what it cost this member
/// @param tier that the member held then, since prices differ by it
/// @param certificate that was given, once it is committed; absent for another reward
/// @param from the lots that the points are away from now; empty once they are free again
@Schema(name = "Redemption")
record RedemptionView(
        UUID redemptionId,
        @Schema(examples = "certificate-25") String reward,
        @Schema(examples = "500") long points,
        State state,
        Instant heldAt,
        Instant until,
        @Nullable Instant committedAt,
        @Nullable Instant releasedAt,
        @Nullable Instant undoneAt,
        @Schema(examples = "dubai-mall") String store,
        @Schema(examples = "silver") String tier,
        String ruleVersion,
        @Nullable CertificateView certificate,
        List<From> from) {

    /// Points of a lot.
    @Schema(name = "PointsOfLot")
    record From(UUID lotId, long points) {}

    /// Where it stands.
    @Schema(name = "RedemptionState")
    enum State {
        @JsonProperty("held")
        HELD,
        @JsonProperty("committed")
        COMMITTED,
        @JsonProperty("released")
        RELEASED,
        @JsonProperty("lapsed")
        LAPSED,
        @JsonProperty("undone")
        UNDONE;

        static State of(Redemption.State state) {
            return switch (state) {
                case HELD -> HELD;
                case COMMITTED -> COMMITTED;
                case RELEASED -> RELEASED;
                case LAPSED -> LAPSED;
                case UNDONE -> UNDONE;
            };
        }
    }

    static RedemptionView of(
            Redemption redemption,
            @Nullable CertificateView certificate,
            List<From> from,
            Instant at) {
        Hold hold = redemption.hold();
        return new RedemptionView(
                hold.id(),
                hold.reward(),
                hold.points(),
                State.of(redemption.stateAt(at)),
                hold.at(),
                hold.until(),
                redemption.committedAt(),
                redemption.releasedAt(),
                redemption.undoneAt(),
                hold.store(),
                hold.tier(),
                hold.ruleVersion(),
                certificate,
                from);
    }
}
