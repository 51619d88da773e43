package maison.loyalty.account;

import maison.loyalty.programme.Promotion;
import org.jspecify.annotations.Nullable;

/// What one source of points gives each line of a sale.
final class Shares {

    private final @Nullable Promotion promotion;
    private final long[] lines;
    private final long sum;

    /// @param promotion null for what every sale earns
    /// @param lines the points of each line; the caller's no more
    Shares(@Nullable Promotion promotion, long[] lines) {
        this.promotion = promotion;
        this.lines = lines;
        long points = 0;
        for (long each : lines) {
            points += each;
        }
        sum = points;
    }

    long of(int line) {
        return lines[line];
    }

    long sum() {
        return sum;
    }

    /// The same, but no more in all: what is above is taken from the last lines.
    Shares upTo(long most) {
        if (sum <= most) {
            return this;
        }
        var fewer = new long[lines.length];
        long left = most;
        for (int i = 0; i < fewer.length; i++) {
            fewer[i] = Math.min(left, lines[i]);
            left -= fewer[i];
        }
        return new Shares(promotion, fewer);
    }

    /// Points of its promotion.
    ///
    /// @throws IllegalStateException for what every sale earns
    PromotionPoints as(long points) {
        if (promotion == null) {
            throw new IllegalStateException("These points are of no promotion");
        }
        return new PromotionPoints(promotion.promotion(), points);
    }
}
