package maison.loyalty.account;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import maison.loyalty.programme.EarningRules;
import maison.loyalty.programme.Promotion;
import maison.loyalty.programme.Promotions.Stacking;
import org.jspecify.annotations.Nullable;

/// Counts what is left of a sale by all the rules of a version.
///
/// A return is no case of its own: what was kept is counted as a sale of just that would be. So a
/// minimum that is no longer met, or a cap that is no longer reached, comes out by itself.
final class Counting {

    private static final long THOUSANDTHS = 1000;

    private final Sale sale;
    private final EarningRules rules;
    private final long[] amounts;
    private final Ratio earning;
    private final Ratio rate;
    private final List<Shares> given = new ArrayList<>(1);
    private final List<Considered> considered = new ArrayList<>(1);
    private Shares base;

    /// What keeps a promotion that is on from giving something.
    enum Failing {
        /// Nothing is earned in this currency.
        CURRENCY,
        /// All was paid with what earns nothing.
        TENDERS,
        /// No line that it is for earns.
        LINES,
        /// Its lines do not come to enough.
        MINIMUM
    }

    /// A promotion that is on.
    ///
    /// @param would what it gives by itself
    /// @param failing null if the sale meets its conditions
    record Considered(Promotion promotion, long would, @Nullable Failing failing) {}

    /// @param minorPerPoint the rate that the sale was counted under
    Counting(Sale sale, long minorPerPoint, EarningRules rules, List<Return> returns) {
        this.sale = sale;
        this.rules = rules;
        boolean withTax = rules.base().withTax();
        amounts = new long[sale.lines().size()];
        for (int i = 0; i < amounts.length; i++) {
            SaleLine line = sale.lines().get(i);
            boolean earns = rules.base().isFor(line.kindOrGoods(), line.category(), line.brand());
            amounts[i] = earns ? Counted.left(line, returns, withTax) : 0;
        }
        earning =
                Paid.earningShare(
                        sale.paid(), rules.base().excludedTenders(), rules.rounding().halfUp());
        rate = minorPerPoint == 0 ? earning.times(0, 1) : earning.times(1, minorPerPoint);
        base = metered(null, rate, EarningRules.NO_LIMIT);
        count();
    }

    private void count() {
        Shares best = null;
        for (Promotion each : rules.promotionsAt(sale.at(), sale.store())) {
            Failing failing = failing(each);
            Shares shares = failing == null ? promoted(each) : null;
            considered.add(new Considered(each, shares == null ? 0 : shares.sum(), failing));
            if (shares != null && rules.promotions().stacking() == Stacking.ADD_UP) {
                given.add(shares);
            } else if (shares != null && (best == null || shares.sum() > best.sum())) {
                best = shares;
            }
        }
        if (best != null) {
            given.add(best);
        }
        cap();
    }

    private @Nullable Failing failing(Promotion promotion) {
        if (rate.isNothing()) {
            return earning.isNothing() ? Failing.TENDERS : Failing.CURRENCY;
        }
        long amount = amountFor(promotion);
        if (amount <= 0) {
            return Failing.LINES;
        }
        long least = promotion.minimumMinor(sale.currency());
        return least == Promotion.OUT_OF_REACH || !earning.reaches(amount, least)
                ? Failing.MINIMUM
                : null;
    }

    /// What of a promotion's lines earns, in minor units.
    long earningFor(Promotion promotion) {
        return earning.of(amountFor(promotion));
    }

    private long amountFor(Promotion promotion) {
        long amount = 0;
        for (int i = 0; i < amounts.length; i++) {
            amount += isFor(promotion, i) ? amounts[i] : 0;
        }
        return amount;
    }

    private boolean isFor(@Nullable Promotion promotion, int place) {
        SaleLine line = sale.lines().get(place);
        return promotion == null || promotion.isFor(line.category(), line.brand());
    }

    private Shares promoted(Promotion promotion) {
        if (promotion.bonusPoints() == 0) {
            return metered(
                    promotion,
                    rate.times(promotion.extraThousandths(), THOUSANDTHS),
                    promotion.maxPoints());
        }
        // In proportion to the lines that bring it.
        Ratio share =
                new Ratio(
                        BigInteger.valueOf(promotion.bonusPoints()),
                        BigInteger.valueOf(amountFor(promotion)),
                        false);
        return metered(promotion, share, promotion.maxPoints());
    }

    private Shares metered(@Nullable Promotion promotion, Ratio ratio, long most) {
        // A bonus is a number of points: its shares are never rounded by themselves.
        boolean bonus = promotion != null && promotion.bonusPoints() > 0;
        var meter = new Meter(ratio, rules.rounding().perLine() && !bonus, most);
        var lines = new long[amounts.length];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = isFor(promotion, i) ? meter.add(amounts[i]) : 0;
        }
        return new Shares(promotion, lines);
    }

    /// What is above the limit of the sale is taken from the promotions first, the last one first.
    private void cap() {
        long left = rules.pointsPerSale();
        base = base.upTo(left);
        left -= base.sum();
        for (int i = 0; i < given.size(); i++) {
            given.set(i, given.get(i).upTo(left));
            left -= given.get(i).sum();
        }
    }

    long points() {
        long points = base.sum();
        for (Shares each : given) {
            points += each.sum();
        }
        return points;
    }

    /// What every sale earns, by line.
    long base(int line) {
        return base.of(line);
    }

    /// What promotions give a line; those that give it nothing are left out.
    List<PromotionPoints> promotions(int line) {
        return given.stream()
                .filter(each -> each.of(line) > 0)
                .map(each -> each.as(each.of(line)))
                .toList();
    }

    /// What promotions give the sale.
    List<PromotionPoints> promotions() {
        return given.stream()
                .filter(each -> each.sum() > 0)
                .map(each -> each.as(each.sum()))
                .toList();
    }

    /// What was found of a promotion.
    ///
    /// @throws IllegalArgumentException if it is not on
    Considered considered(Promotion promotion) {
        return considered.stream()
                .filter(each -> each.promotion().equals(promotion))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(promotion.promotion() + " is not on"));
    }
}
