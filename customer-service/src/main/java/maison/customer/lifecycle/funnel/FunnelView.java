package maison.customer.lifecycle.funnel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import maison.customer.lifecycle.funnel.Figures.Period;
import maison.customer.lifecycle.journey.Plans;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The stages with their numbers. Numbers from one to four are not shown, so that nobody is told
/// from a few.
@Schema(name = "JourneyFunnel")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FunnelView(
        @Schema(description = "The first day") LocalDate from,
        @Schema(description = "The day after the last one") LocalDate to,
        Instant asOf,
        @Nullable String store,
        @Schema(
                        description =
                                "What happened and is not in the numbers yet: a moment's worth, or"
                                        + " more right after the stages were changed")
                long waiting,
        @Schema(description = "Smaller numbers than this, but for none, are not shown") int least,
        @Schema(description = "Everybody there is now") @Nullable Long customers,
        @Schema(description = "From the first one up") List<StageView> stages) {

    static final int LEAST = 5;

    /// @param now absent if it is from one to four, as the others are
    @Schema(name = "FunnelStage")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StageView(
            @Schema(examples = "first-visit") String stage,
            Map<String, String> titles,
            @Schema(description = "Who is in it; absent for one to four, as the others are")
                    @Nullable Long now,
            @Schema(description = "Who was in it as the period began") @Nullable Long atStart,
            @Schema(description = "Who was in it as the period ended") @Nullable Long atEnd,
            @Schema(description = "Who came into it in the period; again counts again")
                    @Nullable Long entered,
            @Nullable Long left,
            @Schema(description = "Absent if nothing is expected") @Nullable Integer expectedDays,
            @Schema(description = "Who has been in it for longer now") @Nullable Long stuck,
            List<Move> next) {}

    /// Where those went who left in the period.
    @Schema(name = "FunnelMove")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Move(
            @Schema(examples = "first-purchase") String stage,
            @Schema(description = "Absent with the rest if from one to four") @Nullable Long moved,
            @Schema(
                            description =
                                    "Of those who were in the stage at any time of the period",
                            examples = "0.455")
                    @Nullable BigDecimal share,
            @Nullable Long medianDays,
            @Schema(description = "Nine of ten took at most so long") @Nullable Long p90Days) {}

    static FunnelView of(
            Period period,
            @Nullable String store,
            Instant now,
            Map<String, Figures> figures,
            Plans plans,
            Map<String, Integer> expected,
            long waiting) {
        var stages = new ArrayList<StageView>();
        titles(plans, now, figures.keySet())
                .forEach((stage, titles) -> {
                    var own = figures.get(stage);
                    stages.add(
                            view(
                                    stage,
                                    titles,
                                    own == null
                                            ? new Figures(
                                                    0,
                                                    0,
                                                    0,
                                                    0,
                                                    0,
                                                    expected.containsKey(stage) ? 0L : null,
                                                    Map.of())
                                            : own,
                                    expected.get(stage)));
                });
        long everybody = figures.values().stream().mapToLong(Figures::now).sum();
        return new FunnelView(
                period.from(), period.to(), now, store, waiting, LEAST, shown(everybody), stages);
    }

    // Those of the plan in effect from the first one up, then those of others that somebody was in.
    private static Map<String, Map<String, String>> titles(
            Plans plans, Instant now, Iterable<String> found) {
        var titles = new LinkedHashMap<String, Map<String, String>>();
        plans.versions()
                .get(plans.at(now))
                .stages()
                .reversed()
                .forEach(each -> titles.put(each.code(), each.titles()));
        var former = new LinkedHashMap<String, Map<String, String>>();
        plans.versions()
                .forEach(plan ->
                        plan.stages().forEach(each -> former.put(each.code(), each.titles())));
        for (String stage : found) {
            titles.putIfAbsent(stage, former.getOrDefault(stage, Map.of()));
        }
        return titles;
    }

    private static StageView view(
            String stage, Map<String, String> titles, Figures own, @Nullable Integer expected) {
        var moves = new ArrayList<Move>();
        own.moves()
                .forEach(
                        (next, took) -> moves.add(move(next, took, own.atStart() + own.entered())));
        Long stuck = own.stuck();
        return new StageView(
                stage,
                titles,
                shown(own.now()),
                shown(own.atStart()),
                shown(own.atEnd()),
                shown(own.entered()),
                shown(own.left()),
                expected,
                stuck == null ? null : shown(stuck),
                moves);
    }

    private static Move move(String next, Durations took, long of) {
        Long moved = shown(took.count());
        return moved == null
                ? new Move(next, null, null, null, null)
                : new Move(
                        next,
                        moved,
                        BigDecimal.valueOf(moved)
                                .divide(BigDecimal.valueOf(of), 3, RoundingMode.HALF_UP),
                        took.days(50),
                        took.days(90));
    }

    private static @Nullable Long shown(long number) {
        return number > 0 && number < LEAST ? null : number;
    }
}
