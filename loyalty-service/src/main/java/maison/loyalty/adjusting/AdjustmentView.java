package maison.loyalty.adjusting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import maison.loyalty.account.Proposal;
import maison.loyalty.account.Proposed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An adjustment and whether it took effect.
///
/// @param points given, or taken off if negative
@Schema(name = "Adjustment")
record AdjustmentView(
        UUID adjustmentId,
        UUID customerId,
        @Schema(examples = "250") long points,
        @Schema(examples = "goodwill") String reason,
        @Schema(examples = "dubai-mall") String store,
        State state,
        @Schema(description = "The lot of given points; absent where points are taken off")
                @Nullable UUID lotId,
        @Schema(description = "Who asked for it") String proposedBy,
        Instant proposedAt) {

    /// What became of it.
    @Schema(name = "AdjustmentState")
    enum State {
        @JsonProperty("waiting")
        WAITING,
        @JsonProperty("approved")
        APPROVED,
        @JsonProperty("rejected")
        REJECTED
    }

    static AdjustmentView of(UUID customer, Proposed proposed) {
        Proposal proposal = proposed.proposal();
        return new AdjustmentView(
                proposal.id(),
                customer,
                proposal.points(),
                proposal.reason(),
                proposal.store(),
                proposed.approved() == null
                        ? State.WAITING
                        : proposed.approved() ? State.APPROVED : State.REJECTED,
                proposal.lotId(),
                proposal.by(),
                proposal.at());
    }
}
