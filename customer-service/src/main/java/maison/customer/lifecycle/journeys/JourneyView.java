package maison.customer.lifecycle.journeys;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.lifecycle.journey.Condition;
import maison.customer.lifecycle.journey.Stage;
import maison.customer.lifecycle.journey.Walk;
import maison.customer.lifecycle.journey.Walk.Checked;
import maison.customer.lifecycle.journey.Walk.Entered;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Where a customer is on their way, since when and why.
///
/// @param because the stage's conditions and the numbers that meet them
/// @param ruledOut the stages that come before it in the definition, and what each failed by
/// @param next what follows if nothing happens until then
@Schema(name = "CustomerJourney")
@JsonInclude(JsonInclude.Include.NON_NULL)
record JourneyView(
        UUID customerId,
        Instant at,
        @Schema(examples = "lapsing") String stage,
        Map<String, String> titles,
        Instant since,
        @Schema(description = "Of the definition in effect") int definitionVersion,
        List<Met> because,
        List<RuledOut> ruledOut,
        @Schema(
                        description =
                                "What follows, and when, if nothing happens until then; absent for"
                                        + " nothing")
                @Nullable Step next,
        @Schema(description = "The stages so far, oldest first") List<Step> history) {

    /// A condition with its number.
    ///
    /// @param value absent if there is none, as of days since a purchase that never was
    @Schema(name = "StageReason")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Met(Condition condition, @Nullable Long value) {

        static Met of(Checked checked) {
            return new Met(checked.condition(), checked.value());
        }
    }

    @Schema(name = "StageRuledOut")
    record RuledOut(String stage, List<Met> failed) {}

    /// @param definitionVersion that said so
    @Schema(name = "StageEntered")
    record Step(String stage, Instant at, int definitionVersion) {

        static Step of(Entered entered) {
            return new Step(entered.stage(), entered.at(), entered.version());
        }
    }

    static JourneyView of(UUID customer, Walk walk, Instant at) {
        var now = walk.at(at);
        var history = walk.until(at);
        var ruledOut = new ArrayList<RuledOut>();
        Stage current = null;
        for (Stage stage : walk.plans().versions().get(now.version()).stages()) {
            if (stage.code().equals(now.stage())) {
                current = stage;
                break;
            }
            ruledOut.add(
                    new RuledOut(
                            stage.code(),
                            walk.check(stage, at).stream()
                                    .filter(each -> !each.holds())
                                    .map(Met::of)
                                    .toList()));
        }
        if (current == null) {
            throw new IllegalStateException("A stage that is not in its definition");
        }
        return new JourneyView(
                customer,
                at,
                current.code(),
                current.titles(),
                history.getLast().at(),
                now.version(),
                walk.check(current, at).stream().map(Met::of).toList(),
                ruledOut,
                walk.next(at).map(Step::of).orElse(null),
                history.stream().map(Step::of).toList());
    }
}
