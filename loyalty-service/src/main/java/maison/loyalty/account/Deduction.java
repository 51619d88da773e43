package maison.loyalty.account;

import java.time.Instant;
import java.util.UUID;

/// Points taken off by hand, as if they had been spent.
///
/// @param points more than 0; those that are not there become a debt
public record Deduction(UUID id, Instant at, long points, String reason) implements Fact {

    public Deduction {
        if (points <= 0) {
            throw new IllegalArgumentException("A deduction of %d points".formatted(points));
        }
    }
}
