package maison.loyalty.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an offer gives, to whom, and when.
///
/// @param campaign that it belongs to, as the house calls it; null for none
/// @param from first day, and `until` last day, by the clock of the store; null for no bound
/// @param stores where it is on; empty for all
/// @param tiers whose members may have it; empty for all
/// @param onlyIssued whether only those may have it to whom it was issued
/// @param minimumMinor what the basket must come to, in minor units of `currency`; 0 for any
/// @param currency of the minimum and of money off; null where there is neither
/// @param most times in all; null for no limit
/// @param perMember times for each member
/// @param sharedCode what everybody says at the till; null for none
public record Terms(
        String name,
        @Nullable String campaign,
        Benefit benefit,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Set<String> stores,
        Set<String> tiers,
        boolean onlyIssued,
        long minimumMinor,
        @Nullable String currency,
        @Nullable Integer most,
        int perMember,
        @Nullable String sharedCode) {

    /// What it gives.
    ///
    /// @param points given when a redemption is committed; 0 for none
    /// @param percent off the basket, for the till to take off; 0 for none
    /// @param minorOff money off the basket, for the till to take off; 0 for none
    /// @param extraThousandths by how many thousandths it raises the points of the sale; null for
    ///   none
    public record Benefit(
            long points, int percent, long minorOff, @Nullable Long extraThousandths) {

        /// One that multiplies nothing.
        public Benefit(long points, int percent, long minorOff) {
            this(points, percent, minorOff, null);
        }

        /// Whether it raises the points of the sale.
        public boolean multiplies() {
            return extraThousandths != null;
        }

        /// What the till takes off a basket, in minor units; half a unit is taken off whole.
        public long offMinor(long netMinor) {
            return percent == 0
                    ? Math.min(minorOff, netMinor)
                    : (netMinor * percent + HALF) / HUNDRED;
        }

        /// What it gives with a sale that earns so many points.
        public long pointsFor(long earned) {
            return extraThousandths == null ? points : earned * extraThousandths / THOUSANDTHS;
        }

        private static final long HUNDRED = 100;
        private static final long HALF = HUNDRED / 2;
        private static final long THOUSANDTHS = 1000;
    }

    public Terms {
        stores = Set.copyOf(stores);
        tiers = Set.copyOf(tiers);
    }

    /// Why nobody can have it at a store at an instant; null if it is on.
    @Nullable OfferRefusal whyNotOn(Instant now, String store, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(now, zone);
        if (from != null && day.isBefore(from)) {
            return new OfferRefusal.NotYet(from);
        }
        if (until != null && day.isAfter(until)) {
            return new OfferRefusal.Over(until);
        }
        return stores.isEmpty() || stores.contains(store)
                ? null
                : new OfferRefusal.WrongStore(stores);
    }

    /// Why a basket is not enough for it; null if it is.
    @Nullable OfferRefusal whyNotFor(long netMinor, String ofCurrency) {
        if (currency != null && !currency.equals(ofCurrency)) {
            return new OfferRefusal.OtherCurrency(currency);
        }
        return currency == null || netMinor >= minimumMinor
                ? null
                : new OfferRefusal.MinimumSpend(minimumMinor, currency);
    }
}
