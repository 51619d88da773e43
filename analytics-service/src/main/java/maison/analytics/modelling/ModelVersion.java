package maison.analytics.modelling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import maison.analytics.model.BuyingFit;
import maison.analytics.model.BuyingModel;
import maison.analytics.model.GammaGamma;
import maison.analytics.model.SpendingFit;
import org.jspecify.annotations.Nullable;

/// A fit that was kept. Versions only grow; the newest one makes the predictions.
public record ModelVersion(int version, UUID fitId, Instant fittedAt, Window window, Fits fits) {

    /// What it was fitted on.
    ///
    /// @param from first day of purchase seen; null if there was none
    /// @param to the as-of day: the last one observed
    public record Window(
            @Nullable LocalDate from, LocalDate to, long customers, long repeatCustomers) {}

    /// What came out.
    ///
    /// @param spending by currency, each on the customers whose main currency it is
    /// @param comparison with the version before; null if it had no usable model, or there was none
    /// @param backtest null if the window was too short or the fit on its beginning not usable
    public record Fits(
            BuyingFit buying,
            Map<String, SpendingFit> spending,
            @Nullable Comparison comparison,
            @Nullable Backtest backtest) {

        public Fits {
            spending = Map.copyOf(spending);
        }
    }

    /// Two versions' likelihood of the same customers, those of the newer one's window.
    public record Comparison(int previous, double previousLogLikelihood, double logLikelihood) {}

    /// A forecast of the window's end from its beginning, beside what came.
    ///
    /// @param until end of the beginning
    /// @param forecast repeat purchases expected in the rest, of customers seen by then
    /// @param actual those that came
    public record Backtest(LocalDate until, int days, double forecast, long actual) {}

    public Optional<BuyingModel> buying() {
        return fits.buying().usable();
    }

    public Optional<GammaGamma> spending(String currency) {
        return Optional.ofNullable(fits.spending().get(currency)).flatMap(SpendingFit::usable);
    }
}
