package maison.customer.lifecycle.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A customer's way through the stages: a pure function of what happened, in whatever order it was
/// heard, and of the plans. Recency makes stages change while nothing happens, at moments that
/// follow from it; nothing is stored and nobody has to be looked for.
///
/// @param began when they were first heard of
public record Walk(Instant began, List<Instant> visits, List<Purchase> purchases, Plans plans) {

    /// @param undone when all of it had come back
    public record Purchase(Instant at, @Nullable Instant undone) {

        boolean counts(Instant moment) {
            return !at.isAfter(moment) && (undone == null || undone.isAfter(moment));
        }
    }

    /// That a stage was entered.
    ///
    /// @param version of the plan that says so
    public record Entered(String stage, Instant at, int version) {}

    /// A condition and the number it was held against.
    ///
    /// @param value null if there is none
    public record Checked(Condition condition, @Nullable Long value, boolean holds) {}

    public Walk {
        visits = visits.stream().sorted().toList();
        purchases = purchases.stream().sorted(Comparator.comparing(Purchase::at)).toList();
    }

    /// The stages so far, the first one first.
    public List<Entered> until(Instant moment) {
        var entered = new ArrayList<Entered>();
        for (Instant turn : turns().headSet(moment, true)) {
            var now = at(turn);
            if (entered.isEmpty() || !entered.getLast().stage().equals(now.stage())) {
                entered.add(now);
            }
        }
        return entered;
    }

    /// The stage at a moment, as if it had been entered then.
    public Entered at(Instant moment) {
        int version = plans.at(moment);
        var stage =
                plans.versions().get(version).stages().stream()
                        .filter(each -> check(each, moment).stream().allMatch(Checked::holds))
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalStateException("A plan without a last stage"));
        return new Entered(stage.code(), moment, version);
    }

    /// What the stages of the plan ask, up to the one that holds.
    public List<Checked> check(Stage stage, Instant moment) {
        return stage.when().stream()
                .map(each -> {
                    var value = value(each.metric(), moment);
                    return new Checked(each, value, each.holds(value));
                })
                .toList();
    }

    /// Whether the stage holds because for so long nothing happened.
    public boolean isByTheClock(Instant moment) {
        var now = at(moment);
        return plans.versions().get(now.version()).stages().stream()
                .filter(each -> each.code().equals(now.stage()))
                .flatMap(each -> each.when().stream())
                .anyMatch(each -> each.metric().byTheClock() && each.atLeast() != null);
    }

    /// When the stage changes if nothing happens until then.
    public Optional<Entered> next(Instant moment) {
        var now = at(moment);
        return turns().tailSet(moment, false).stream()
                .map(this::at)
                .filter(each -> !each.stage().equals(now.stage()))
                .findFirst();
    }

    // The moments at which anything can change: what happened, a plan's first, and the days after.
    private TreeSet<Instant> turns() {
        var turns = new TreeSet<Instant>();
        turns.add(began);
        var happened =
                Stream.concat(
                                visits.stream(),
                                purchases.stream()
                                        .flatMap(each -> Stream.of(each.at(), each.undone())))
                        .filter(Objects::nonNull)
                        .toList();
        turns.addAll(happened);
        var days = days();
        for (Instant each : happened) {
            days.forEach(day -> turns.add(each.plus(Duration.ofDays(day))));
        }
        plans.versions().forEach(each -> turns.add(each.effectiveFrom()));
        turns.removeIf(each -> each.isBefore(began));
        return turns;
    }

    private Collection<Integer> days() {
        return plans.versions().stream()
                .flatMap(plan -> plan.stages().stream())
                .flatMap(stage -> stage.when().stream())
                .filter(each -> each.metric().byTheClock())
                .flatMap(each -> Stream.of(each.atLeast(), each.below()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private @Nullable Long value(Metric metric, Instant moment) {
        var bought =
                purchases.stream().filter(each -> each.counts(moment)).map(Purchase::at).toList();
        var came = visits.stream().filter(each -> !each.isAfter(moment)).toList();
        return switch (metric) {
            case VISITS -> (long) came.size();
            case PURCHASES -> (long) bought.size();
            case DAYS_SINCE_PURCHASE -> days(last(bought, 1), moment);
            case DAYS_SINCE_SEEN -> days(later(last(bought, 1), last(came, 1)), moment);
            case DAYS_BEFORE_PURCHASE -> {
                var latest = last(bought, 1);
                yield latest == null ? null : days(last(bought, 2), latest);
            }
        };
    }

    private static @Nullable Instant last(List<Instant> times, int fromEnd) {
        return times.size() < fromEnd ? null : times.get(times.size() - fromEnd);
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable Long days(@Nullable Instant from, Instant to) {
        return from == null ? null : Duration.between(from, to).toDays();
    }
}
