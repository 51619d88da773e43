package maison.analytics.model;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The published results for the data set of the BG/NBD and Gamma-Gamma papers.
class CdnowTest {

    private Cdnow cdnow;

    @BeforeEach
    void readTheSample() throws IOException {
        cdnow = Cdnow.read();
    }

    @Test
    void bg_nbd_finds_the_published_parameters() {
        var fit = BuyingFit.of(Cohort.of(cdnow.histories(Cdnow.CALIBRATION_END)));

        assertThat(fit.status()).isEqualTo(FitStatus.FITTED);
        assertThat(fit.logLikelihood()).isCloseTo(-9582.4, within(0.05));
        var parameters = requireNonNull(fit.bgNbd());
        assertThat(parameters.r()).isCloseTo(0.243, within(0.0006));
        assertThat(parameters.alpha()).isCloseTo(4.414, within(0.0006));
        assertThat(parameters.a()).isCloseTo(0.793, within(0.0006));
        assertThat(parameters.b()).isCloseTo(2.426, within(0.0006));
    }

    @Test
    void gamma_gamma_finds_the_published_parameters() {
        var fit = SpendingFit.of(cdnow.spendings(Cdnow.CALIBRATION_END));

        assertThat(fit.status()).isEqualTo(FitStatus.FITTED);
        assertThat(fit.customers()).isEqualTo(946);
        var parameters = requireNonNull(fit.parameters());
        assertThat(parameters.p()).isCloseTo(6.25, within(0.006));
        assertThat(parameters.q()).isCloseTo(3.74, within(0.006));
        assertThat(parameters.gamma()).isCloseTo(15.44, within(0.06));
    }

    /// The paper's figure: the forecast stays within a few percent of the purchases that were held
    /// out.
    @Test
    void the_forecast_of_the_held_out_weeks_comes_close() {
        var histories = cdnow.histories(Cdnow.CALIBRATION_END);
        var model = BuyingFit.of(Cohort.of(histories)).usable().orElseThrow();
        double weeks = ChronoUnit.DAYS.between(Cdnow.CALIBRATION_END, Cdnow.HOLDOUT_END) / 7.0;

        double forecast =
                histories.stream().mapToDouble(one -> model.expectedPurchases(one, weeks)).sum();

        assertThat(forecast / cdnow.holdoutPurchases()).isCloseTo(0.88, within(0.02));
    }

    @Test
    void the_fit_does_not_depend_on_the_order_of_the_customers() {
        var histories = cdnow.histories(Cdnow.CALIBRATION_END);

        assertThat(BuyingFit.of(Cohort.of(histories.reversed())))
                .isEqualTo(BuyingFit.of(Cohort.of(histories)));
    }
}
