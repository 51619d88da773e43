package maison.analytics.modelling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import maison.analytics.model.BgNbd;
import maison.analytics.model.BuyingFit;
import maison.analytics.model.FitStatus;
import maison.analytics.model.GammaGamma;
import maison.analytics.model.Nbd;
import maison.analytics.model.SpendingFit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A model version as the API shows it.
@Schema(name = "Model")
public record ModelView(
        @Schema(required = true) int version,
        @Schema(required = true) UUID fitId,
        @Schema(required = true) Instant fittedAt,
        @Schema(required = true) Window window,
        @Schema(required = true) Buying buying,
        @Schema(required = true, description = "Gamma-Gamma by main currency")
                Map<String, Spending> spending,
        @Schema(description = "Likelihood of this window's customers, beside the version before")
                ModelVersion.@Nullable Comparison comparison,
        @Schema(description = "A forecast of the window's last quarter from its beginning")
                ModelVersion.@Nullable Backtest backtest) {

    public ModelView {
        spending = Map.copyOf(spending);
    }

    /// What it was fitted on.
    @Schema(name = "ModelWindow")
    public record Window(
            @Nullable LocalDate from,
            @Schema(required = true) LocalDate to,
            @Schema(required = true) long customers,
            @Schema(required = true) long repeatCustomers) {}

    /// BG/NBD. Time is in weeks.
    ///
    /// @param parameters where the search ended, also at a boundary; absent with too little data
    /// @param withoutLeaving the NBD that predictions are made with where leaving cannot be seen
    @Schema(name = "BuyingModel")
    public record Buying(
            @Schema(required = true) FitStatus status,
            @Nullable String reason,
            @Nullable BgNbd parameters,
            @Nullable Nbd withoutLeaving,
            @Nullable Double logLikelihood) {

        static Buying of(BuyingFit fit) {
            return new Buying(
                    fit.status(),
                    fit.reason(),
                    fit.bgNbd(),
                    fit.withoutLeaving(),
                    fit.bgNbd() == null ? null : fit.logLikelihood());
        }
    }

    /// Gamma-Gamma of one currency; gamma is in that currency's unit.
    @Schema(name = "SpendingModel")
    public record Spending(
            @Schema(required = true) FitStatus status,
            @Nullable String reason,
            @Nullable GammaGamma parameters,
            @Nullable Double logLikelihood,
            @Schema(required = true) long customers) {

        static Spending of(SpendingFit fit) {
            return new Spending(
                    fit.status(),
                    fit.reason(),
                    fit.parameters(),
                    fit.parameters() == null ? null : fit.logLikelihood(),
                    fit.customers());
        }
    }

    static ModelView of(ModelVersion model) {
        var window = model.window();
        var spending = new TreeMap<String, Spending>();
        model.fits()
                .spending()
                .forEach((currency, fit) -> spending.put(currency, Spending.of(fit)));
        return new ModelView(
                model.version(),
                model.fitId(),
                model.fittedAt(),
                new Window(
                        window.from(), window.to(), window.customers(), window.repeatCustomers()),
                Buying.of(model.fits().buying()),
                spending,
                model.fits().comparison(),
                model.fits().backtest());
    }
}
