package maison.customer.lifecycle.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.customer.lifecycle.journey.Walk.Entered;
import maison.customer.tailoring.measurements.VersionRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How things stood with a customer at a moment: the state beside the line of events.
///
/// @param profile as the caller may see it
/// @param measurements which version of each set was in effect
/// @param missing what of it is not here, and why
@Schema(name = "CustomerAtMoment")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Moment(
        UUID customerId,
        Instant at,
        @Schema(description = "As `GET /v1/customers/{id}?at=` shows it", ref = "Profile")
                Object profile,
        @Schema(description = "Absent if `missing` says why") LoyaltyApi.@Nullable Account loyalty,
        @Schema(description = "Where they were on their way; staff alone see it")
                @Nullable StageThen stage,
        List<SetThen> measurements,
        List<Missing> missing) {

    /// A stage of the journey.
    ///
    /// @param definitionVersion that says so
    @Schema(name = "StageThen")
    record StageThen(
            @Schema(examples = "repeat") String stage, Instant since, int definitionVersion) {

        static StageThen of(Entered entered) {
            return new StageThen(entered.stage(), entered.at(), entered.version());
        }
    }

    /// A version of a set of measurements.
    @Schema(name = "MeasurementsThen")
    record SetThen(
            UUID setId,
            @Schema(examples = "jacket") String template,
            int version,
            Instant takenAt,
            String storeId) {

        static SetThen of(VersionRow row) {
            return new SetThen(row.setId(), row.template(), row.version(), row.at(), row.storeId());
        }
    }

    /// @param reason `none-then`: there was nothing yet; `not-for-you`: the role does not see it;
    ///   `no-answer`: the service did not answer
    @Schema(name = "MissingPart")
    record Missing(
            @Schema(examples = "loyalty") String part,
            @Schema(enumeration = {"none-then", "not-for-you", "no-answer"}) String reason) {}
}
