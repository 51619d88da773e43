package maison.analytics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class LifetimeValueTest {

    private static final PurchaseHistory HISTORY = new PurchaseHistory(2, 213, 272);

    @Test
    void without_a_discount_it_is_expected_purchases_times_the_expected_amount() {
        var model = new BgNbd(0.243, 4.414, 0.793, 2.426);
        var year = new LifetimeValue(12, 0);

        assertThat(year.of(model, HISTORY, 30))
                .isCloseTo(30 * model.expectedPurchases(HISTORY, year.weeks()), within(1e-9));
    }

    @Test
    void each_month_is_discounted_for_as_many_months() {
        var steady = new Nbd(1, HISTORY.ageWeeks());
        double monthly = 10 * steady.expectedPurchases(HISTORY, LifetimeValue.WEEKS_PER_MONTH);

        assertThat(new LifetimeValue(2, 0.01).of(steady, HISTORY, 10))
                .isCloseTo(monthly / 1.01 + monthly / (1.01 * 1.01), within(1e-9));
    }

    @Test
    void the_expected_amount_is_the_own_mean_drawn_towards_the_populations() {
        var model = new GammaGamma(6.25, 3.74, 15.44);

        assertThat(model.expectedAmount(Optional.empty())).isCloseTo(35.22, within(0.01));
        assertThat(model.expectedAmount(Optional.of(new Spending(2, 100)))).isBetween(35.22, 100.0);
        assertThat(model.expectedAmount(Optional.of(new Spending(50, 100)))).isBetween(98.0, 100.0);
    }
}
