package maison.loyalty.account;

import java.time.Instant;
import java.util.UUID;

/// Points set aside for a reward that is being taken.
///
/// @param points what the reward cost this member then
/// @param until from then on it is as if it had never been, unless it was committed before
/// @param tier that the member held, since prices differ by it
/// @param ruleVersion of the programme that set the price
/// @param store where it is taken
public record Hold(
        UUID id,
        Instant at,
        String reward,
        long points,
        Instant until,
        String tier,
        String ruleVersion,
        String store)
        implements Fact {

    public Hold {
        if (points < 0 || !until.isAfter(at)) {
            throw new IllegalArgumentException(
                    "A hold of %d points from %s until %s".formatted(points, at, until));
        }
        store = store.intern();
    }
}
