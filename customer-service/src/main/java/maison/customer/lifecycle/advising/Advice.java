package maison.customer.lifecycle.advising;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What to do next for a customer: the first that applies, what comes after it, and what is not
/// done for a reason. A pure function of the situation.
///
/// @param next absent if there is nothing to do
/// @param then what else applies, in its order
@Schema(name = "NextSteps")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Advice(@Nullable Step next, List<Step> then, List<HeldBack> heldBack) {

    private static final Duration MEASUREMENTS_LAST = Duration.ofDays(365);
    private static final Duration SOON = Duration.ofDays(30);

    /// Something to do.
    ///
    /// @param about the id of the case, task or wish
    /// @param reason the fact that speaks for it, with its number or day
    @Schema(name = "NextStep")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            @Schema(
                            enumeration = {
                                "settle-complaint",
                                "do-task",
                                "measure-again",
                                "birthday-greeting",
                                "offer-wish",
                                "invite-back",
                                "keep-in-touch"
                            })
                    String step,
            @Nullable String about,
            @Schema(examples = "last measured 2025-02-01T10:00:00Z") String reason) {}

    /// Something that would be done if nothing stood against it.
    @Schema(name = "HeldBackStep")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HeldBack(
            Step step,
            @Schema(enumeration = {"recovery-open", "marketing-stopped", "do-not-disturb"})
                    String because,
            @Nullable Instant until) {}

    static Advice on(Situation now) {
        var steps = new ArrayList<Step>();
        var held = new ArrayList<HeldBack>();
        if (now.openCase() != null) {
            steps.add(
                    new Step(
                            "settle-complaint",
                            now.openCase().id().toString(),
                            "due " + now.openCase().due()));
        }
        if (now.task() != null && !now.task().dueOn().isAfter(now.today())) {
            steps.add(new Step("do-task", now.task().id().toString(), "due " + now.task().dueOn()));
        }
        for (Step each : promotions(now)) {
            var against = against(now, each);
            if (against == null) {
                steps.add(each);
            } else {
                held.add(against);
            }
        }
        return steps.isEmpty()
                ? new Advice(null, List.of(), held)
                : new Advice(steps.getFirst(), steps.subList(1, steps.size()), held);
    }

    /// What the house does of its own accord, which somebody may not want.
    private static List<Step> promotions(Situation now) {
        var steps = new ArrayList<Step>();
        var measured = now.measuredAt();
        if (measured != null && !measured.plus(MEASUREMENTS_LAST).isAfter(now.at())) {
            steps.add(new Step("measure-again", null, "last measured " + measured));
        }
        if (now.birthdayMonth()) {
            steps.add(new Step("birthday-greeting", null, "the month of their birthday"));
        }
        if (now.wish() != null) {
            steps.add(new Step("offer-wish", now.wish().toString(), "on their wish list"));
        }
        var next = now.next();
        if (now.lapsed()) {
            steps.add(
                    new Step(
                            "invite-back",
                            null,
                            "%s since %s".formatted(now.stage().stage(), now.stage().at())));
        } else if (next != null && !next.at().isAfter(now.at().plus(SOON))) {
            steps.add(
                    new Step(
                            "keep-in-touch",
                            null,
                            "%s from %s on".formatted(next.stage(), next.at())));
        }
        return steps;
    }

    private static @Nullable HeldBack against(Situation now, Step step) {
        if (now.openCase() != null) {
            return new HeldBack(step, "recovery-open", null);
        }
        if (now.marketingStopped()) {
            return new HeldBack(step, "marketing-stopped", null);
        }
        var until = now.doNotDisturbUntil();
        return until != null && until.isAfter(now.at())
                ? new HeldBack(step, "do-not-disturb", until)
                : null;
    }
}
