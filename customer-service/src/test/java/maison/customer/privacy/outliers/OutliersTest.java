package maison.customer.privacy.outliers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import maison.customer.privacy.outliers.Outliers.Reader;
import maison.customer.privacy.outliers.Outliers.Scored;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OutliersTest {

    private static List<Reader> readers(long... counts) {
        return IntStream.range(0, counts.length)
                .mapToObj(at -> new Reader("reader-" + at, counts[at], counts[at] * 2))
                .toList();
    }

    private static List<String> outliers(List<Reader> readers) {
        return Outliers.of(readers).readers().stream()
                .filter(Scored::outlier)
                .map(Scored::actorId)
                .sorted()
                .toList();
    }

    /// Median 41, deviations 0 1 1 1 2 2 359, so MAD 1: 0.6745 * 359 = 242.15.
    @Test
    void who_read_far_more_is_an_outlier_and_their_numbers_are_shown() {
        var report = Outliers.of(readers(40, 42, 41, 39, 43, 40, 400));
        assertThat(report.measure()).isEqualTo("median-absolute-deviation");
        assertThat(report.median()).isEqualByComparingTo("41");
        assertThat(report.spread()).isEqualByComparingTo("1");
        assertThat(report.readers().getFirst().actorId()).isEqualTo("reader-6");
        assertThat(report.readers().getFirst().score()).isEqualByComparingTo("242.15");
        assertThat(outliers(readers(40, 42, 41, 39, 43, 40, 400))).containsExactly("reader-6");
    }

    /// Two that are far out hide each other from mean and standard deviation, and not from this.
    @Test
    void two_outliers_do_not_hide_each_other() {
        assertThat(outliers(readers(40, 42, 41, 39, 43, 40, 400, 420)))
                .containsExactly("reader-6", "reader-7");
    }

    @Test
    void where_half_are_alike_the_mean_deviation_takes_its_place() {
        var report = Outliers.of(readers(10, 10, 10, 10, 10, 60));
        assertThat(report.measure()).isEqualTo("mean-absolute-deviation");
        // Mean absolute deviation 50 / 6; 50 / (1.253314 * 8.333) = 4.79.
        assertThat(report.readers().getFirst().score()).isEqualByComparingTo("4.79");
        assertThat(report.readers().getFirst().outlier()).isTrue();
    }

    @Test
    void nothing_is_said_of_few_or_of_all_alike() {
        assertThat(Outliers.of(readers(1, 1, 1, 900)).measure()).isEqualTo("none");
        assertThat(outliers(readers(1, 1, 1, 900))).isEmpty();
        assertThat(Outliers.of(readers(7, 7, 7, 7, 7)).measure()).isEqualTo("none");
    }

    /// Nobody becomes an outlier because all read more, or because all read twice as much.
    @Property
    void the_same_are_outliers_if_all_read_more_or_twice_as_much(
            @ForAll List<@IntRange(min = 0, max = 5_000) Integer> counts,
            @ForAll @IntRange(min = 1, max = 1_000) int more) {
        long[] plain = counts.stream().mapToLong(Integer::longValue).toArray();
        var expected = outliers(readers(plain));
        assertThat(outliers(readers(LongStream.of(plain).map(x -> x + more).toArray())))
                .isEqualTo(expected);
        assertThat(outliers(readers(LongStream.of(plain).map(x -> 2 * x).toArray())))
                .isEqualTo(expected);
    }
}
