package maison.analytics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HypergeometricTest {

    /// Expected values computed with mpmath's hyp2f1 at 30 digits; the first is arcsin(1/2) /
    /// (1/2).
    @ParameterizedTest
    @CsvSource({
        "0.5, 0.5, 1.5, 0.25, 1.0471975511965977",
        "2.969, -0.207, 2.219, 0.497, 0.80902124231257805",
        "2.5, -0.9, 12, 0.9, 0.82893915238983756",
        "0.3, -0.5, -0.4, 0.6, 1.3606641779315186",
        "10.243, 12.426, 12.219, 0.3, 41.135583828760812",
        "1, 1, 2, 0.99, 4.6516870565536268",
        "-3.5, 0.4, 0.3, 0.95, -0.18328443542558579",
        "4.2, 7, 3, 0, 1",
    })
    void sums_to_the_known_value(double a, double b, double c, double z, double expected) {
        assertThat(Hypergeometric.twoFOne(a, b, c, z))
                .isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
    }

    @Test
    void refuses_what_it_cannot_sum() {
        assertThatThrownBy(() -> Hypergeometric.twoFOne(1, 1, 2, 1))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Hypergeometric.twoFOne(1, 1, -2, 0.5))
                .isInstanceOf(ArithmeticException.class);
    }
}
