package maison.loyalty.account;

import java.time.Instant;
import java.util.UUID;

/// That a sale earns a multiple of its points, by an offer that the member had with it.
///
/// @param id of the redemption's gift, unique within the account
/// @param offer that gives it
/// @param extraThousandths by how many thousandths the sale's points are raised: 1000 for double
/// @param at when the sale was made with the offer
public record SaleMultiple(UUID id, UUID offer, UUID sale, long extraThousandths, Instant at) {

    /// What points are for that an offer gives.
    public static final String BONUS = "offer";

    private static final long THOUSANDTHS = 1000;

    public SaleMultiple {
        if (extraThousandths <= 0) {
            throw new IllegalArgumentException("A multiple of %d".formatted(extraThousandths));
        }
    }

    /// What it adds to a sale that earns so many points, rounded down.
    public static long pointsOf(long points, long extraThousandths) {
        return points * extraThousandths / THOUSANDTHS;
    }
}
