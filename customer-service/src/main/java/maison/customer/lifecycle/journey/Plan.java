package maison.customer.lifecycle.journey;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The stages that there are. Somebody is in the first of them whose conditions all hold; the last
/// has none, so everybody is in one.
public record Plan(Instant effectiveFrom, List<Stage> stages) {

    private static final int YEAR = 365;
    private static final int LOYAL = 4;

    /// What holds until the house publishes its own.
    public static final Plan SHIPPED =
            new Plan(
                    Instant.EPOCH,
                    List.of(
                            stage("lapsing", "Lapsing", "يبتعد", Metric.DAYS_SINCE_PURCHASE, YEAR),
                            stage("won-back", "Won back", "عاد", Metric.DAYS_BEFORE_PURCHASE, YEAR),
                            stage("loyal", "Loyal", "وفيّ", Metric.PURCHASES, LOYAL),
                            stage("repeat", "Repeat", "متكرر", Metric.PURCHASES, 2),
                            stage(
                                    "first-purchase",
                                    "First purchase",
                                    "أول شراء",
                                    Metric.PURCHASES,
                                    1),
                            stage("first-visit", "First visit", "أول زيارة", Metric.VISITS, 1),
                            new Stage(
                                    "discovered",
                                    Map.of("en", "Discovered", "ar", "مكتشَف"),
                                    List.of())));

    public Plan {
        stages = List.copyOf(stages);
    }

    /// The stage that somebody in this one is awaited in: the next one up that asks how often they
    /// came or bought, and not how long ago.
    public Optional<Stage> awaitedAfter(String code) {
        return stages.reversed().stream()
                .dropWhile(each -> !each.code().equals(code))
                .skip(1)
                .filter(Stage::isCounted)
                .findFirst();
    }

    private static Stage stage(String code, String en, String ar, Metric metric, int atLeast) {
        return new Stage(
                code, Map.of("en", en, "ar", ar), List.of(new Condition(metric, atLeast, null)));
    }
}
