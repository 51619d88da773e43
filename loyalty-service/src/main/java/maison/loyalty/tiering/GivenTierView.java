package maison.loyalty.tiering;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import maison.loyalty.account.GivenTier;
import maison.loyalty.account.TierGrant;
import maison.loyalty.account.TierGrantEnd;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A tier that was given by hand.
///
/// @param until the first instant at which it is over, or was
/// @param endedBy and its reason: absent unless it was taken back
@Schema(name = "GivenTier")
record GivenTierView(
        UUID grantId,
        @Schema(examples = "gold") String tier,
        State state,
        Instant givenAt,
        Instant until,
        @Schema(examples = "invited-client") String reason,
        String givenBy,
        @Nullable String endedBy,
        @Nullable String endReason) {

    /// Whether it is in force.
    @Schema(name = "GivenTierState")
    enum State {
        @JsonProperty("in-force")
        IN_FORCE,
        @JsonProperty("over")
        OVER,
        @JsonProperty("taken-back")
        TAKEN_BACK
    }

    static GivenTierView of(GivenTier given, Instant now) {
        TierGrant grant = given.grant();
        TierGrantEnd end = given.end();
        return new GivenTierView(
                grant.id(),
                grant.tier(),
                end != null ? State.TAKEN_BACK : given.holdsAt(now) ? State.IN_FORCE : State.OVER,
                grant.at(),
                given.endsAt(),
                grant.reason(),
                grant.by(),
                end == null ? null : end.by(),
                end == null ? null : end.reason());
    }
}
