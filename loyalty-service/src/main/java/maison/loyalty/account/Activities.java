package maison.loyalty.account;

import java.time.Instant;
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
/// @param code by which the member brings others; null before they asked for one
/// @param referral who brought the member; null for nobody
record Activities(List<Claimed> claims, @Nullable String code, @Nullable Referral referral) {

    static final Activities NONE = new Activities(List.of(), null, null);

    private static final long CLAIM_BYTES = 320;
    private static final long CODE_BYTES = 64;
    private static final long REFERRAL_BYTES = 256;

    Activities {
        claims = List.copyOf(claims);
    }

    long weight() {
        return claims.size() * CLAIM_BYTES
                + (code == null ? 0 : CODE_BYTES)
                + (referral == null ? 0 : REFERRAL_BYTES);
    }

    /// When the first of them happened that opens an account; null if there is none.
    @Nullable Instant first() {
        return referral == null ? null : referral.named().at();
    }

    Activities with(String issued) {
        return new Activities(claims, issued, referral);
    }

    Activities with(@Nullable Referral changed) {
        return new Activities(claims, code, changed);
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
        return new Activities(longer, code, referral);
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
                        .toList(),
                code,
                referral);
    }
}
