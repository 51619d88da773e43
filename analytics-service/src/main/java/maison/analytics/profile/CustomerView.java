package maison.analytics.profile;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import maison.analytics.assessment.Assessment;
import maison.analytics.scoring.Scores;
import maison.analytics.segment.Segment;
import maison.analytics.statistics.CustomerStatistics;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// A customer as the API shows them. The assessment is absent for the moment between a first
/// purchase and its run.
@Schema(name = "Customer", description = "What a customer did and what is expected of them")
public record CustomerView(
        @Schema(required = true) UUID customerId,
        @Schema(required = true) Statistics statistics,
        @Nullable View assessment) {

    /// What they did; true to the stream at once.
    @Schema(name = "Statistics")
    public record Statistics(
            @Schema(required = true) LocalDate firstPurchase,
            @Schema(required = true) LocalDate lastPurchase,
            @Schema(required = true, description = "Local days with at least one purchase")
                    int purchases,
            @Schema(required = true) int sales,
            @Schema(required = true, description = "The currency that amounts are assessed in")
                    String mainCurrency,
            @Schema(required = true, description = "Spent and kept, by currency")
                    List<Spent> spent) {

        public Statistics {
            spent = List.copyOf(spent);
        }
    }

    /// Money in one currency, after returns.
    ///
    /// @param net after returns that name their sale
    /// @param unlinkedReturns returns that name none
    @Schema(name = "Spent")
    public record Spent(
            @Schema(required = true) int purchases,
            @Schema(required = true) Money net,
            @Schema(required = true) Money unlinkedReturns) {}

    /// What is made of it, as of a day.
    @Schema(name = "Assessment")
    public record View(
            @Schema(required = true) LocalDate asOf,
            @Schema(required = true) Scores scores,
            @Schema(required = true) Predicted prediction,
            @Schema(required = true) InSegment segment,
            @Schema(required = true) Assessment.Versions versions) {

        static View of(Assessment one, List<String> notes) {
            return new View(
                    one.asOf(),
                    one.scores(),
                    Predicted.of(one, notes),
                    InSegment.of(one.placed()),
                    one.versions());
        }
    }

    /// @param notes why a number is missing, or how far it may be trusted
    @Schema(name = "Prediction")
    public record Predicted(
            @Schema(required = true, examples = "12") int horizonMonths,
            @Schema(required = true, examples = "0.01") double monthlyDiscountRate,
            @Nullable Double probabilityAlive,
            @Nullable Double expectedPurchases,
            @Nullable Money expectedAmount,
            @Nullable Money lifetimeValue,
            @Schema(required = true) List<String> notes) {

        public Predicted {
            notes = List.copyOf(notes);
        }

        static Predicted of(Assessment one, List<String> notes) {
            var prediction = one.prediction();
            return new Predicted(
                    prediction.over().months(),
                    prediction.over().monthlyRate(),
                    prediction.probabilityAlive(),
                    prediction.expectedPurchases(),
                    money(one.currency(), prediction.expectedAmount()),
                    money(one.currency(), prediction.lifetimeValue()),
                    notes);
        }
    }

    /// @param reason names the inputs and thresholds that decided
    @Schema(name = "InSegment")
    public record InSegment(
            @Schema(required = true, examples = "at-risk") String segment,
            @Schema(required = true, examples = "At Risk") String label,
            @Schema(required = true) String reason) {

        static InSegment of(Assessment.Placed placed) {
            Segment segment = placed.segment();
            return new InSegment(segment.code(), segment.label(), placed.reason());
        }
    }

    static CustomerView of(CustomerStatistics one, List<Spent> spent, @Nullable View view) {
        return new CustomerView(
                one.customerId(),
                new Statistics(
                        one.firstDay(),
                        one.lastDay(),
                        one.purchaseDays(),
                        one.sales(),
                        one.money().currency(),
                        spent),
                view);
    }

    static @Nullable Money money(String currency, java.math.@Nullable BigDecimal amount) {
        return amount == null
                ? null
                : Money.of(CurrencyUnit.of(currency), amount, RoundingMode.HALF_EVEN);
    }
}
