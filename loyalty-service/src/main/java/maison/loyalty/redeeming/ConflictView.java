package maison.loyalty.redeeming;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.loyalty.account.LoyaltyEvent.Conflict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A reward that was given while a till was offline, and should not have been.
///
/// @param why all that should have kept it from being given
/// @param owed by how many points the member's debt grew
@Schema(name = "RedemptionConflict")
record ConflictView(
        UUID customerId,
        UUID redemptionId,
        @Schema(examples = "dubai-mall") String store,
        Instant toldAt,
        List<Why> why,
        @Schema(examples = "300") long owed) {

    /// What should have kept a reward from being given.
    @Schema(name = "WhyConflict")
    enum Why {
        @JsonProperty("not-enough-points")
        NOT_ENOUGH_POINTS,
        @JsonProperty("reward-for-others")
        REWARD_FOR_OTHERS,
        @JsonProperty("daily-limit")
        DAILY_LIMIT,
        @JsonProperty("account-frozen")
        ACCOUNT_FROZEN,
        @JsonProperty("no-place-left")
        NO_PLACE_LEFT,
        @JsonProperty("hold-over")
        HOLD_OVER,
        @JsonProperty("points-owed")
        POINTS_OWED;

        static Why of(Conflict conflict) {
            return switch (conflict) {
                case NOT_ENOUGH_POINTS -> NOT_ENOUGH_POINTS;
                case REWARD_FOR_OTHERS -> REWARD_FOR_OTHERS;
                case DAILY_LIMIT -> DAILY_LIMIT;
                case ACCOUNT_FROZEN -> ACCOUNT_FROZEN;
                case NO_PLACE_LEFT -> NO_PLACE_LEFT;
                case HOLD_OVER -> HOLD_OVER;
                case POINTS_OWED -> POINTS_OWED;
            };
        }
    }
}
