package maison.analytics.model;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Fits that cannot be trusted say so, and give no number that would look like an answer.
class BoundaryTest {

    private static final long SEED = 20260101;

    /// Buyers who never leave, simulated from the NBD itself.
    private static List<PurchaseHistory> faithfulBuyers(int customers) {
        var random = new Random(SEED);
        var histories = new ArrayList<PurchaseHistory>();
        for (int customer = 0; customer < customers; customer++) {
            double perDay = -Math.log(1 - random.nextDouble()) / 60;
            int age = 200 + random.nextInt(500);
            histories.add(simulated(perDay, age, random));
        }
        return histories;
    }

    private static PurchaseHistory simulated(double perDay, int age, Random random) {
        int repeats = 0;
        int last = 0;
        for (int day = 1; day <= age; day++) {
            if (random.nextDouble() < -Math.expm1(-perDay)) {
                repeats++;
                last = day;
            }
        }
        return new PurchaseHistory(repeats, last, age);
    }

    @Test
    void buyers_who_never_leave_put_bg_nbd_at_its_boundary() {
        var fit = BuyingFit.of(Cohort.of(faithfulBuyers(4000)));

        assertThat(fit.status()).isEqualTo(FitStatus.BOUNDARY);
        assertThat(fit.reason()).contains("a/(a+b) runs to 0");
    }

    @Test
    void at_that_boundary_there_is_no_probability_alive_but_purchases_are_expected() {
        var history = new PurchaseHistory(4, 100, 300);
        var model = BuyingFit.of(Cohort.of(faithfulBuyers(4000))).usable().orElseThrow();

        assertThat(model.probabilityAlive(history)).isEmpty();
        assertThat(model.expectedPurchases(history, 52)).isFinite().isGreaterThan(1);
    }

    @Test
    void a_handful_of_customers_is_not_enough() {
        var fit = BuyingFit.of(Cohort.of(List.of(new PurchaseHistory(1, 7, 70))));

        assertThat(fit.status()).isEqualTo(FitStatus.INSUFFICIENT);
        assertThat(fit.usable()).isEmpty();
        assertThat(SpendingFit.of(List.of(new Spending(1, 10))).status())
                .isEqualTo(FitStatus.INSUFFICIENT);
    }

    @Test
    void customers_who_all_spend_the_same_put_gamma_gamma_at_its_boundary() {
        var same = new ArrayList<Spending>();
        for (int customer = 0; customer < 200; customer++) {
            same.add(new Spending(1 + customer % 5, 40));
        }
        var fit = SpendingFit.of(same);

        assertThat(fit.status()).isEqualTo(FitStatus.BOUNDARY);
        assertThat(fit.reason()).contains("infinity");
        assertThat(fit.usable()).isEmpty();
    }

    @Test
    void gamma_gamma_does_not_depend_on_the_unit_of_the_amounts() {
        var random = new Random(SEED);
        var pounds = new ArrayList<Spending>();
        for (int customer = 0; customer < 500; customer++) {
            double usual = Math.exp(4 + 0.6 * random.nextGaussian());
            int days = 1 + random.nextInt(6);
            pounds.add(new Spending(days, usual * Math.exp(random.nextGaussian() / 3 / days)));
        }
        var pence = pounds.stream().map(one -> new Spending(one.days(), one.mean() * 100)).toList();
        var inPounds = requireNonNull(SpendingFit.of(pounds).parameters());
        var inPence = requireNonNull(SpendingFit.of(pence).parameters());

        assertThat(inPence.p()).isCloseTo(inPounds.p(), within(1e-6 * inPounds.p()));
        assertThat(inPence.gamma())
                .isCloseTo(inPounds.gamma() * 100, within(1e-4 * inPence.gamma()));
    }
}
