package maison.loyalty.claiming;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import maison.loyalty.account.Claim;
import maison.loyalty.account.Claimed;
import maison.loyalty.account.Proof;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something that was done apart from buying, and whether it brought its points.
///
/// @param points that it brings, or would
/// @param day on which it was done where the store is: caps count by it
/// @param lotId the lot of its points; absent while there are none
@Schema(name = "Activity")
record ActivityView(
        UUID activityId,
        UUID customerId,
        @Schema(examples = "review") String activity,
        @Schema(examples = "social") String bonus,
        @Schema(examples = "25") long points,
        State state,
        Instant occurredAt,
        LocalDate day,
        @Nullable String store,
        @Schema(examples = "instagram.com", description = "Where the proof leads")
                @Nullable String proofHost,
        @Nullable UUID lotId,
        @Schema(description = "Who told it") String toldBy,
        Instant toldAt) {

    /// What became of it.
    @Schema(name = "ActivityState")
    enum State {
        @JsonProperty("waiting")
        WAITING,
        @JsonProperty("given")
        GIVEN,
        @JsonProperty("rejected")
        REJECTED,
        @JsonProperty("withdrawn")
        WITHDRAWN
    }

    static ActivityView of(UUID customer, Claimed claimed) {
        Claim claim = claimed.claim();
        State state = State.valueOf(claimed.state().name());
        Proof proof = claim.proof();
        return new ActivityView(
                claim.id(),
                customer,
                claim.activity(),
                claim.bonus(),
                claim.points(),
                state,
                claim.occurredAt(),
                claim.day(),
                claim.store(),
                proof == null ? null : proof.host(),
                state == State.GIVEN || state == State.WITHDRAWN ? claim.lotId() : null,
                claim.by(),
                claim.at());
    }
}
