package maison.analytics.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import maison.analytics.model.BuyingModel;
import maison.analytics.model.GammaGamma;
import maison.analytics.model.LifetimeValue;
import maison.analytics.model.PurchaseHistory;
import maison.analytics.statistics.CustomerStatistics;
import org.jspecify.annotations.Nullable;

/// What a model version expects of a customer over a horizon; what it cannot say is null, never
/// NaN.
///
/// @param expectedAmount of the next purchase, in the customer's main currency
/// @param lifetimeValue discounted, in the same currency
public record Prediction(
        @Nullable Double probabilityAlive,
        @Nullable Double expectedPurchases,
        @Nullable BigDecimal expectedAmount,
        @Nullable BigDecimal lifetimeValue,
        LifetimeValue over) {

    /// Finer than any currency's smallest unit; people are shown that unit.
    private static final int DECIMALS = 4;

    static Prediction of(
            Optional<BuyingModel> buying,
            Optional<GammaGamma> spending,
            PurchaseHistory history,
            CustomerStatistics.Money money,
            LifetimeValue over) {
        Double alive =
                buying.map(model -> model.probabilityAlive(history))
                        .filter(java.util.OptionalDouble::isPresent)
                        .map(java.util.OptionalDouble::getAsDouble)
                        .orElse(null);
        Double purchases =
                buying.map(model -> model.expectedPurchases(history, over.weeks())).orElse(null);
        Optional<Double> amount =
                money.isUninformative()
                        ? Optional.empty()
                        : spending.map(model -> model.expectedAmount(money.repeatSpending()));
        Optional<Double> value =
                buying.flatMap(model -> amount.map(each -> over.of(model, history, each)));
        return new Prediction(alive, purchases, rounded(amount), rounded(value), over);
    }

    private static @Nullable BigDecimal rounded(Optional<Double> value) {
        return value.map(
                        each -> BigDecimal.valueOf(each).setScale(DECIMALS, RoundingMode.HALF_EVEN))
                .orElse(null);
    }
}
