package maison.analytics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BgNbdTest {

    private static final BgNbd CDNOW = new BgNbd(0.243, 4.414, 0.793, 2.426);

    /// Expected values from the papers' formulas, computed with mpmath at 30 digits.
    @ParameterizedTest
    @CsvSource({
        "2, 213, 272, 1.22611580614932, 0.726589721835495",
        "0, 0, 272, 0.195109664993088, 1.0",
        "26, 210, 217, 20.1781783962054, 0.942227029800581",
        "1, 3, 100, 0.6953902878618, 0.363271081580735",
    })
    void agrees_with_the_published_formulas(
            int repeats, int recency, int age, double purchases, double alive) {
        var history = new PurchaseHistory(repeats, recency, age);

        assertThat(CDNOW.expectedPurchases(history, 39)).isCloseTo(purchases, within(1e-9));
        assertThat(CDNOW.probabilityAlive(history).orElseThrow()).isCloseTo(alive, within(1e-12));
    }

    @Test
    void passes_smoothly_through_a_equal_to_one() {
        var history = new PurchaseHistory(3, 100, 150);
        double below = new BgNbd(0.5, 5, 0.999, 2).expectedPurchases(history, 20);
        double at = new BgNbd(0.5, 5, 1, 2).expectedPurchases(history, 20);
        double above = new BgNbd(0.5, 5, 1.001, 2).expectedPurchases(history, 20);

        assertThat(at).isBetween(Math.min(below, above), Math.max(below, above));
    }

    @Test
    void becomes_the_nbd_as_leaving_becomes_impossible() {
        var history = new PurchaseHistory(3, 100, 150);

        assertThat(new BgNbd(0.5, 5, 1e-9, 1).expectedPurchases(history, 20))
                .isCloseTo(new Nbd(0.5, 5).expectedPurchases(history, 20), within(1e-6));
    }

    @Property
    void predictions_are_finite_for_every_history_and_parameter(
            @ForAll @DoubleRange(min = 0.01, max = 50) double r,
            @ForAll @DoubleRange(min = 0.1, max = 200) double alpha,
            @ForAll @DoubleRange(min = 0.01, max = 50) double a,
            @ForAll @DoubleRange(min = 0.01, max = 50) double b,
            @ForAll @IntRange(min = 0, max = 500) int repeats,
            @ForAll @IntRange(min = 0, max = 4000) int quiet) {
        var history = new PurchaseHistory(repeats, repeats * 3, repeats * 3 + quiet);
        var model = new BgNbd(r, alpha, a, b);

        double month = model.expectedPurchases(history, LifetimeValue.WEEKS_PER_MONTH);
        double year = model.expectedPurchases(history, 52);
        assertThat(model.probabilityAlive(history).orElseThrow()).isBetween(0.0, 1.0);
        assertThat(month).isGreaterThanOrEqualTo(0).isFinite();
        assertThat(year).isGreaterThanOrEqualTo(month - 1e-6 * (1 + month)).isFinite();
    }
}
