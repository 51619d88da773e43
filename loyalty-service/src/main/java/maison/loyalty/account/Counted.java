package maison.loyalty.account;

import java.math.BigDecimal;
import java.util.List;
import maison.loyalty.programme.ProgrammeVersion;

/// A sale with what it earned.
record Counted(Sale sale, Earned earned) {

    /// Counts a sale under the rules of its business time, whenever it became known.
    static Counted of(Sale sale, ProgrammeVersion rules) {
        long minorPerPoint = rules.earning().minorPerPoint(sale.currency());
        var unearned =
                new Earned(
                        rules.version(),
                        minorPerPoint,
                        0,
                        rules.earning().expiryOf(sale.at(), sale.store()),
                        rules.earning().excludedKinds());
        long net = new Counted(sale, unearned).earningNetAfter(List.of());
        return new Counted(sale, unearned.withPoints(points(net, minorPerPoint)));
    }

    /// What is left of the net amount that earns, after returns, in minor units.
    private long earningNetAfter(List<Return> returns) {
        long net = 0;
        for (SaleLine line : sale.lines()) {
            net += earningNetAfter(line, returns);
        }
        return net;
    }

    /// The same of one line.
    long earningNetAfter(SaleLine line, List<Return> returns) {
        return earned.isFor(line) ? netAfter(line, returns) : 0;
    }

    /// The points that are left after returns: those of a sale of just what was kept.
    long pointsAfter(List<Return> returns) {
        return returns.isEmpty()
                ? earned.points()
                : points(earningNetAfter(returns), earned.minorPerPoint());
    }

    /// What is left of the net amount after returns, in minor units.
    long netAfter(List<Return> returns) {
        long net = 0;
        for (SaleLine line : sale.lines()) {
            net += netAfter(line, returns);
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

    /// What is left of a line; nothing once its whole quantity is back, whatever was refunded.
    static long netAfter(SaleLine line, List<Return> returns) {
        if (returns.isEmpty()) {
            return line.netMinor();
        }
        if (returned(line, returns).compareTo(line.quantity()) >= 0) {
            return 0;
        }
        long net = line.netMinor();
        for (Return each : returns) {
            for (Return.Line back : each.lines()) {
                net -= back.lineId().equals(line.lineId()) ? back.netMinor() : 0;
            }
        }
        return Math.max(0, net);
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

    static long points(long netMinor, long minorPerPoint) {
        return minorPerPoint == 0 || netMinor <= 0 ? 0 : netMinor / minorPerPoint;
    }
}
