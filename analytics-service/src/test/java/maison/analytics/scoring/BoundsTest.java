package maison.analytics.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundsTest {

    private static Bounds bounds(int... values) {
        return new Bounds(java.util.Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList());
    }

    @Test
    void a_score_is_one_more_than_the_bounds_that_are_reached() {
        var bounds = bounds(10, 20, 30, 40);

        assertThat(List.of(9, 10, 29, 30, 99))
                .extracting(value -> bounds.score(BigDecimal.valueOf(value)))
                .containsExactly(1, 2, 3, 4, 5);
    }

    /// Seven of ten bought once: nobody is strictly above them before the fourth fifth.
    @Test
    void ties_share_a_score_and_leave_the_ones_between_empty() {
        var bounds = bounds(2, 2, 2, 3);

        assertThat(bounds.score(BigDecimal.ONE)).isEqualTo(1);
        assertThat(bounds.score(BigDecimal.TWO)).isEqualTo(4);
        assertThat(bounds.score(BigDecimal.valueOf(3))).isEqualTo(5);
    }

    @Test
    void where_all_are_equal_all_score_one() {
        assertThat(bounds().score(BigDecimal.TEN)).isEqualTo(1);
    }
}
