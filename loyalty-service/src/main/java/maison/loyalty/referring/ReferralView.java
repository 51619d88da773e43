package maison.loyalty.referring;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import maison.loyalty.account.Referral;
import maison.loyalty.referring.ReferralTable.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A member whom another brought.
///
/// @param referralId the member's own id: each is brought once
/// @param referrerId absent for who was brought
/// @param reason why somebody has to look, or why it was taken back; absent otherwise
@Schema(name = "Referral")
record ReferralView(
        UUID referralId,
        @Nullable UUID referrerId,
        Instant namedAt,
        State state,
        @Schema(
                        examples = "same-household",
                        description =
                                "Why somebody has to look: `same-person`, `same-household`, `not-known`,"
                                        + " `not-answered`, `each-other`, `cap-reached`; or why it was"
                                        + " taken back: `purchase-returned`")
                @Nullable String reason,
        @Nullable Instant settledAt) {

    /// What became of the reward.
    @Schema(name = "ReferralState")
    enum State {
        /// No purchase has left its return window.
        @JsonProperty("named")
        NAMED,
        /// It is given next.
        @JsonProperty("due")
        DUE,
        @JsonProperty("held")
        HELD,
        @JsonProperty("rewarded")
        REWARDED,
        @JsonProperty("rejected")
        REJECTED,
        @JsonProperty("taken-back")
        TAKEN_BACK
    }

    static ReferralView of(Row row) {
        String outcome = row.outcome();
        State state =
                outcome == null
                        ? row.qualifiedAt() == null ? State.NAMED : State.DUE
                        : switch (outcome) {
                            case "held" -> State.HELD;
                            case "rewarded" -> State.REWARDED;
                            case "rejected" -> State.REJECTED;
                            default -> State.TAKEN_BACK;
                        };
        return new ReferralView(
                row.referred(),
                row.referrer(),
                row.namedAt(),
                state,
                row.reason(),
                row.settledAt());
    }

    /// What who was brought is told: that it was noted, and nothing of anybody else.
    static ReferralView ofNamed(UUID customer, Referral referral) {
        return new ReferralView(customer, null, referral.named().at(), State.NAMED, null, null);
    }

    static ReferralView of(UUID customer, Referral referral) {
        Referral.Outcome outcome = referral.outcome();
        State state =
                outcome == null
                        ? referral.qualifiedBy() == null ? State.NAMED : State.DUE
                        : State.valueOf(outcome.name());
        return new ReferralView(
                customer,
                referral.named().referrer(),
                referral.named().at(),
                state,
                referral.reason(),
                null);
    }
}
