package maison.loyalty.account;

import java.time.Instant;
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

    static Kept of(Counted sale, List<Return> returns, Programme programme) {
        Counted counted = sale.under(programme);
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
    public Instant expiresAt() {
        return counted.earned().expiresAt();
    }

    @Override
    public Instant usableFrom() {
        Instant from = counted.earned().usableFrom();
        return from == null ? at() : from;
    }

    /// The points that are left, line by line.
    List<Lot.LotLine> shares() {
        return counted.shares(returns);
    }
}
