package maison.customer.privacy.outliers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who read far more than their peers, by the modified z-score: how many median absolute deviations
/// from the median somebody is. Unlike mean and standard deviation, both stay where they are when
/// one reader is far out, however far.
///
/// The score is `0.6745 (x - median) / MAD`, and from 3.5 on it is an outlier; where half of the
/// readers are alike and the MAD is 0, `(x - median) / (1.253314 mean absolute deviation)` takes
/// its place: B. Iglewicz and D. C. Hoaglin, How to Detect and Handle Outliers, ASQC 1993, chapter
/// 3.
final class Outliers {

    /// With fewer readers nothing can be said.
    static final int LEAST = 5;

    static final BigDecimal THRESHOLD = new BigDecimal("3.5");

    private static final double OF_MAD = 0.6745;
    private static final double OF_MEAN = 1.253314;

    /// How much somebody read.
    ///
    /// @param customers how many different customers
    record Reader(String actorId, long customers, long reads) {}

    /// The same with how far out it is.
    @Schema(name = "ReaderOfMonth")
    record Scored(
            String actorId,
            @Schema(description = "How many different customers they looked at") long customers,
            long reads,
            @Schema(description = "Modified z-score with two decimals", examples = "4.05")
                    BigDecimal score,
            boolean outlier) {}

    /// All of a month.
    ///
    /// @param spread median or mean absolute deviation, by `measure`; null if nothing can be said
    record Report(
            String measure,
            @Nullable BigDecimal median,
            @Nullable BigDecimal spread,
            List<Scored> readers) {}

    private Outliers() {}

    /// @return the readers, the farthest out first
    static Report of(List<Reader> readers) {
        if (readers.size() < LEAST) {
            return none(readers, null);
        }
        double[] counts = readers.stream().mapToDouble(Reader::customers).toArray();
        double median = median(counts);
        double[] deviations = Arrays.stream(counts).map(x -> Math.abs(x - median)).toArray();
        double mad = median(deviations);
        double mean = Arrays.stream(deviations).average().orElse(0);
        if (mean == 0) {
            return none(readers, median);
        }
        double unit = mad > 0 ? mad / OF_MAD : mean * OF_MEAN;
        var scored =
                readers.stream()
                        .map(each -> scored(each, (each.customers() - median) / unit))
                        .sorted(
                                Comparator.comparing(Scored::score)
                                        .reversed()
                                        .thenComparing(Scored::actorId))
                        .toList();
        return new Report(
                mad > 0 ? "median-absolute-deviation" : "mean-absolute-deviation",
                rounded(median),
                rounded(mad > 0 ? mad : mean),
                scored);
    }

    private static Report none(List<Reader> readers, @Nullable Double median) {
        return new Report(
                "none",
                median == null ? null : rounded(median),
                null,
                readers.stream().map(each -> scored(each, 0)).toList());
    }

    private static Scored scored(Reader reader, double score) {
        var rounded = rounded(score);
        return new Scored(
                reader.actorId(),
                reader.customers(),
                reader.reads(),
                rounded,
                rounded.compareTo(THRESHOLD) >= 0);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}
