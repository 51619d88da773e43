package maison.loyalty.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/// Points that are away from the lots they came from: held for a reward, or spent.
///
/// @param id of the hold or the deduction
/// @param at since when; what is committed is away since it was held
record Taking(UUID id, Instant at, long points, boolean held) {

    static final Comparator<Taking> ORDER =
            Comparator.comparing(Taking::at).thenComparing(Taking::id);
}
