package maison.loyalty.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.loyalty.programme.Programme;

/// What is left of a counted sale after its returns.
///
/// @param returns those that were taken off, in business order
/// @param points not yet looking at expiry or spending
/// @param spend in `1/scale` programme units
/// @param anything false once every line is back: then it is as if the sale had never been
record Kept(Counted counted, List<Return> returns, long points, long spend, boolean anything)
        implements Source {

    static Kept of(Counted counted, List<Return> returns, Programme programme) {
        long net = counted.netAfter(returns);
        return new Kept(
                counted,
                returns,
                counted.pointsAfter(returns),
                programme.spendOf(net, counted.earned().minorPerPoint()),
                counted.keptAfter(returns));
    }

    @Override
    public Instant at() {
        return counted.sale().at();
    }

    @Override
    public UUID id() {
        return counted.sale().id();
    }

    @Override
    public Instant usableFrom() {
        return at();
    }

    @Override
    public Instant expiresAt() {
        return counted.earned().expiresAt();
    }

    /// The points that are left, line by line: each line gets what it adds to the rounded-down sum.
    List<Lot.LotLine> shares() {
        var shares = new ArrayList<Lot.LotLine>(counted.sale().lines().size());
        long unit = counted.earned().minorPerPoint();
        long net = 0;
        for (SaleLine line : counted.sale().lines()) {
            long before = Counted.points(net, unit);
            net += counted.earningNetAfter(line, returns);
            shares.add(new Lot.LotLine(line.lineId(), Counted.points(net, unit) - before));
        }
        return shares;
    }
}
