package maison.loyalty.account;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import maison.loyalty.account.Claimed.State;
import org.jspecify.annotations.Nullable;

/// What a member did apart from buying; of most members nothing.
///
/// The points that it brought are grants like any other: this says what they were for, so that none
/// is given twice.
///
/// @param claims in the order in which they were told
record Activities(List<Claimed> claims) {

    static final Activities NONE = new Activities(List.of());

    private static final long CLAIM_BYTES = 320;

    Activities {
        claims = List.copyOf(claims);
    }

    long weight() {
        return claims.size() * CLAIM_BYTES;
    }

    @Nullable Claimed claim(UUID id) {
        for (Claimed each : claims) {
            if (each.claim().id().equals(id)) {
                return each;
            }
        }
        return null;
    }

    Activities with(Claim claim) {
        var longer = new ArrayList<>(claims);
        longer.add(new Claimed(claim, State.WAITING));
        return new Activities(longer);
    }

    /// With what became of a claim.
    Activities closed(UUID claim, boolean approved) {
        return moved(
                each -> each.claim().id().equals(claim), approved ? State.GIVEN : State.REJECTED);
    }

    /// With a lot taken back; nothing changes for one that no claim brought.
    Activities withdrawn(UUID lot) {
        return claims.isEmpty()
                ? this
                : moved(each -> each.claim().lotId().equals(lot), State.WITHDRAWN);
    }

    private Activities moved(Predicate<Claimed> which, State to) {
        return new Activities(
                claims.stream()
                        .map(each -> which.test(each) ? new Claimed(each.claim(), to) : each)
                        .toList());
    }
}
