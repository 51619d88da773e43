package maison.loyalty.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.loyalty.programme.Programme;
import org.jspecify.annotations.Nullable;

/// What is left of a counted sale after its returns.
///
/// The detail is needed when lines come back and when somebody asks why; the next sale needs the
/// outline alone. So what is kept in memory for the stream is the outline.
///
/// @param detail null in a brief account
/// @param returns those that were taken off, in business order
/// @param points not yet looking at expiry or spending
/// @param spend in `1/scale` programme units
/// @param anything false once every line is back: then it is as if the sale had never been
record Kept(
        UUID id,
        Instant at,
        Instant usableFrom,
        Instant expiresAt,
        @Nullable Counted detail,
        List<Return> returns,
        long points,
        long spend,
        boolean anything)
        implements Source {

    // As a heap histogram of a 64-bit JVM with compressed references shows it.
    private static final long OUTLINE_BYTES = 148;

    static Kept of(Counted sale, List<Return> returns, Programme programme) {
        Counted counted = sale.under(programme);
        long net = counted.netAfter(returns);
        Instant at = counted.sale().at();
        Instant usableFrom = counted.earned().usableFrom();
        return new Kept(
                counted.sale().id(),
                at,
                usableFrom == null ? at : usableFrom,
                counted.earned().expiresAt(),
                counted,
                returns,
                counted.pointsAfter(returns),
                programme.spendOf(net, counted.earned().minorPerPoint()),
                counted.keptAfter(returns));
    }

    /// The sale with all its lines.
    ///
    /// @throws MissingDetail in a brief account
    Counted counted() {
        if (detail == null) {
            throw new MissingDetail(id);
        }
        return detail;
    }

    /// Without what the next sale does not need.
    Kept brief() {
        return detail == null
                ? this
                : new Kept(id, at, usableFrom, expiresAt, null, returns, points, spend, anything);
    }

    /// The points that are left, line by line.
    List<Lot.LotLine> shares() {
        return counted().shares(returns);
    }

    /// About how many bytes of memory it takes.
    long weight() {
        return OUTLINE_BYTES + (detail == null ? 0 : detail.weight());
    }
}
