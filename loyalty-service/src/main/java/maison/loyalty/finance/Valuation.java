package maison.loyalty.finance;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import maison.loyalty.programme.ProgrammeVersion;
import maison.loyalty.programme.Reward;
import maison.loyalty.programme.Reward.Worth;

/// What points are worth at most: by the certificate that gives the most money for a point, in each
/// currency in which there is one. No rate between currencies is implied: the same points are
/// valued in each.
record Valuation(List<Rate> rates) {

    /// A certificate that nothing of its currency beats.
    ///
    /// @param price in points, at the tier where it costs least
    record Rate(String reward, long price, Worth worth) {

        private BigDecimal amount() {
            return new BigDecimal(worth.amount());
        }

        private boolean beats(Rate other) {
            return amount().multiply(BigDecimal.valueOf(other.price))
                            .compareTo(other.amount().multiply(BigDecimal.valueOf(price)))
                    > 0;
        }

        /// What a point is worth, to 16 digits.
        String perPoint() {
            return amount().divide(BigDecimal.valueOf(price), MathContext.DECIMAL64)
                    .stripTrailingZeros()
                    .toPlainString();
        }

        /// What points are worth, rounded half up.
        Worth of(long points) {
            return new Worth(minor(points).toPlainString(), worth.currency());
        }

        private BigDecimal minor(long points) {
            return amount().multiply(new BigDecimal(BigInteger.valueOf(points)))
                    .divide(BigDecimal.valueOf(price), amount().scale(), RoundingMode.HALF_UP);
        }

        /// What each of several parts is worth. They add up to what the whole is worth: each gets
        /// what it adds to the rounded sum.
        List<Worth> shares(Collection<Long> parts) {
            var shares = new ArrayList<Worth>(parts.size());
            long points = 0;
            BigDecimal before = minor(0);
            for (long part : parts) {
                points += part;
                BigDecimal sum = minor(points);
                shares.add(new Worth(sum.subtract(before).toPlainString(), worth.currency()));
                before = sum;
            }
            return shares;
        }
    }

    Valuation {
        rates = List.copyOf(rates);
    }

    /// By the certificates of a version; those that are free to some are no measure.
    static Valuation of(ProgrammeVersion rules) {
        var best = new TreeMap<String, Rate>();
        for (Reward each : rules.rewards()) {
            Worth worth = each.worth();
            if (worth != null) {
                var rate = new Rate(each.reward(), price(each), worth);
                best.merge(worth.currency(), rate, (one, other) -> other.beats(one) ? other : one);
            }
        }
        return new Valuation(List.copyOf(best.values()));
    }

    private static long price(Reward reward) {
        long price = reward.points();
        for (long each : reward.pointsByTier().values()) {
            price = each > 0 ? Math.min(price, each) : price;
        }
        return price;
    }

    /// What several parts are worth, in each currency, part by part.
    List<List<Worth>> shares(List<Long> parts) {
        var shares = new ArrayList<List<Worth>>(parts.size());
        parts.forEach(_ -> shares.add(new ArrayList<>()));
        for (Rate rate : rates) {
            List<Worth> ofRate = rate.shares(parts);
            for (int i = 0; i < parts.size(); i++) {
                shares.get(i).add(ofRate.get(i));
            }
        }
        return shares;
    }
}
