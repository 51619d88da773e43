package maison.loyalty.account;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import maison.loyalty.account.Lot.LotLine;
import maison.loyalty.programme.EarningRules;
import maison.loyalty.programme.Programme;
import maison.loyalty.programme.ProgrammeVersion;
import org.jspecify.annotations.Nullable;

/// A sale with what it earned.
///
/// @param rules of the version that it was counted under; null where what it earned says all, or
///   before [#under]
record Counted(Sale sale, Earned earned, @Nullable EarningRules rules) {

    // As a heap histogram of a 64-bit JVM with compressed references shows them.
    private static final long SALE_BYTES = 172;
    private static final long LINE_BYTES = 64;
    private static final long INSTANT_BYTES = 24;
    private static final long TAX_BYTES = 24;
    private static final long PROMOTIONS_BYTES = 40;
    private static final long PROMOTION_BYTES = 24;
    private static final long PAID_BYTES = 72;

    /// As it is read from the log.
    Counted(Sale sale, Earned earned) {
        this(sale, earned, null);
    }

    /// Counts a sale under the rules of its business time, whenever it became known.
    static Counted of(Sale sale, ProgrammeVersion version) {
        EarningRules rules = version.earning();
        long minorPerPoint = rules.minorPerPoint(sale.currency());
        var unearned =
                new Earned(
                        version.version(),
                        minorPerPoint,
                        0,
                        rules.expiryOf(sale.at(), sale.store()),
                        rules.excludedKinds(),
                        rules.usableFrom(sale.at(), sale.store()),
                        null);
        if (rules.plain() && rules.promotionsAt(sale.at(), sale.store()).isEmpty()) {
            long net = new Counted(sale, unearned).earningNetAfter(List.of());
            return new Counted(sale, unearned.withPoints(points(net, minorPerPoint), null));
        }
        var counting = new Counting(sale, minorPerPoint, rules, List.of());
        return new Counted(
                sale, unearned.withPoints(counting.points(), counting.promotions()), rules);
    }

    /// The same with the rules that it was counted under, where they are needed.
    ///
    /// @throws IllegalStateException if the programme no longer has them
    Counted under(Programme programme) {
        return rules != null || plain()
                ? this
                : new Counted(sale, earned, programme.version(earned.ruleVersion()).earning());
    }

    /// Whether what was earned follows from the rate and the kinds of the lines alone.
    private boolean plain() {
        return earned.promotions() == null;
    }

    /// What is left of the net amount that earns, after returns, in minor units.
    private long earningNetAfter(List<Return> returns) {
        long net = 0;
        for (SaleLine line : sale.lines()) {
            net += earningNetAfter(line, returns);
        }
        return net;
    }

    private long earningNetAfter(SaleLine line, List<Return> returns) {
        return earned.isFor(line) ? left(line, returns, false) : 0;
    }

    /// The points that are left after returns: those of a sale of just what was kept.
    long pointsAfter(List<Return> returns) {
        if (returns.isEmpty()) {
            return earned.points();
        }
        return plain()
                ? points(earningNetAfter(returns), earned.minorPerPoint())
                : counting(returns).points();
    }

    /// The points that are left, line by line: each line gets what it adds to the rounded sum.
    List<LotLine> shares(List<Return> returns) {
        Counting counting = plain() ? null : counting(returns);
        var shares = new ArrayList<LotLine>(sale.lines().size());
        long net = 0;
        for (int i = 0; i < sale.lines().size(); i++) {
            SaleLine line = sale.lines().get(i);
            long points;
            if (counting == null) {
                long before = points(net, earned.minorPerPoint());
                net += earningNetAfter(line, returns);
                points = points(net, earned.minorPerPoint()) - before;
            } else {
                points = counting.base(i);
                for (PromotionPoints each : counting.promotions(i)) {
                    points += each.points();
                }
            }
            shares.add(new LotLine(line.lineId(), points));
        }
        return shares;
    }

    /// What is left after returns, counted by all the rules.
    ///
    /// @throws IllegalStateException if the rules are not known
    Counting counting(List<Return> returns) {
        if (rules == null) {
            throw new IllegalStateException("Sale %s without its rules".formatted(sale.id()));
        }
        return new Counting(sale, earned.minorPerPoint(), rules, returns);
    }

    /// What is left of the net amount after returns, in minor units.
    long netAfter(List<Return> returns) {
        long net = 0;
        for (SaleLine line : sale.lines()) {
            net += left(line, returns, false);
        }
        return net;
    }

    /// Whether anything was kept.
    boolean keptAfter(List<Return> returns) {
        for (SaleLine line : sale.lines()) {
            if (returned(line, returns).compareTo(line.quantity()) < 0) {
                return true;
            }
        }
        return false;
    }

    /// What is left of a line, in minor units; nothing once its whole quantity is back, whatever
    /// was refunded.
    static long left(SaleLine line, List<Return> returns, boolean withTax) {
        if (returns.isEmpty()) {
            return line.minor(withTax);
        }
        if (returned(line, returns).compareTo(line.quantity()) >= 0) {
            return 0;
        }
        long left = line.minor(withTax);
        for (Return each : returns) {
            for (Return.Line back : each.lines()) {
                left -= back.lineId().equals(line.lineId()) ? back.minor(withTax) : 0;
            }
        }
        return Math.max(0, left);
    }

    private static BigDecimal returned(SaleLine line, List<Return> returns) {
        BigDecimal quantity = BigDecimal.ZERO;
        for (Return each : returns) {
            for (Return.Line back : each.lines()) {
                if (back.lineId().equals(line.lineId())) {
                    quantity = quantity.add(back.quantity());
                }
            }
        }
        return quantity;
    }

    private static long points(long netMinor, long minorPerPoint) {
        return minorPerPoint == 0 || netMinor <= 0 ? 0 : netMinor / minorPerPoint;
    }

    /// About how many bytes of memory it takes.
    long weight() {
        long bytes = SALE_BYTES + sale.lines().size() * LINE_BYTES;
        bytes += earned.usableFrom() == null ? 0 : INSTANT_BYTES;
        bytes += sale.paid() == null ? 0 : PAID_BYTES;
        if (!sale.lines().isEmpty() && sale.lines().getFirst().taxMinor() != null) {
            bytes += sale.lines().size() * TAX_BYTES;
        }
        List<PromotionPoints> promotions = earned.promotions();
        return promotions == null || promotions.isEmpty()
                ? bytes
                : bytes + PROMOTIONS_BYTES + promotions.size() * PROMOTION_BYTES;
    }
}
