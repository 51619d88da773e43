package maison.analytics.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import maison.analytics.scoring.Bounds;
import maison.analytics.scoring.Scores;
import maison.analytics.scoring.Scoring;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// The scores over everybody. All bounds are those of the newest scoring.
@Schema(name = "RfmDistribution")
public record RfmView(
        @Schema(required = true, description = "The day everybody was last scored at")
                LocalDate asOf,
        @Schema(required = true) int scoringVersion,
        @Schema(required = true, description = "How many were scored") long customers,
        @Schema(required = true) RfmView.ScoreBounds bounds,
        @Schema(required = true, description = "Occupied combinations of scores")
                List<Cell> cells) {

    public RfmView {
        cells = List.copyOf(cells);
    }

    /// The smallest values that score 2, 3, 4 and 5; fewer where ties leave nobody for the highest.
    ///
    /// @param recency last purchase days
    /// @param frequency purchase days
    /// @param monetary spent and kept, by main currency
    @Schema(name = "ScoreBounds")
    public record ScoreBounds(
            @Schema(required = true) List<LocalDate> recency,
            @Schema(required = true) List<Integer> frequency,
            @Schema(required = true) Map<String, List<Money>> monetary) {

        public ScoreBounds {
            recency = List.copyOf(recency);
            frequency = List.copyOf(frequency);
            monetary = Map.copyOf(monetary);
        }
    }

    /// How many customers have the same three scores.
    @Schema(name = "RfmCell")
    public record Cell(
            @Schema(required = true) Scores scores, @Schema(required = true) long customers) {}

    static RfmView of(Scoring scoring, List<Cell> cells) {
        var monetary = new TreeMap<String, List<Money>>();
        scoring.monetary()
                .forEach((currency, each) -> monetary.put(currency, money(currency, each)));
        var bounds =
                new ScoreBounds(
                        scoring.recency().values().stream()
                                .map(BigDecimal::longValueExact)
                                .map(LocalDate::ofEpochDay)
                                .toList(),
                        scoring.frequency().values().stream()
                                .map(BigDecimal::intValueExact)
                                .toList(),
                        monetary);
        return new RfmView(scoring.asOf(), scoring.version(), scoring.customers(), bounds, cells);
    }

    private static List<Money> money(String currency, Bounds bounds) {
        var unit = CurrencyUnit.of(currency);
        return bounds.values().stream()
                .map(value -> Money.of(unit, value, RoundingMode.HALF_EVEN))
                .toList();
    }
}
