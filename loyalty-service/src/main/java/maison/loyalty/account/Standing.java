package maison.loyalty.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import maison.loyalty.programme.Measures;
import maison.loyalty.programme.ProgrammeVersion;
import maison.loyalty.programme.Tier;
import org.jspecify.annotations.Nullable;

/// Everything that an account is at one instant: what every view of it is made of.
///
/// @param measures what the tier rules see
/// @param since when the tier began; none for an account on which nothing was ever kept
/// @param lostAt since when the tier is no longer earned and only kept; none while it is earned
/// @param given the highest tier that was given by hand and is in force; none if none is
/// @param steps the tier's history
/// @param nextChange the next fall or rise if no fact arrives
/// @param next the tier above; none at the top
public record Standing(
        Instant at,
        ProgrammeVersion rules,
        Buckets balance,
        List<Lot> lots,
        Measures measures,
        Tier tier,
        @Nullable Instant since,
        @Nullable Instant lostAt,
        @Nullable GivenTier given,
        List<TierStep> steps,
        @Nullable TierStep nextChange,
        @Nullable Tier next) {

    /// Points that end together.
    public record Ending(Instant expiresAt, long points) {}

    /// The account at an instant, past, present or future; the future as far as it is known.
    public static Standing of(Account account, Instant at) {
        List<Kept> kept = account.keptAt(at);
        var steps = new ArrayList<TierStep>();
        TierWalk walk =
                new TierWalk(account.programme(), account.given().by(at))
                        .runTo(at, kept, steps::add);
        LotBook lots = account.lotsAt(at, kept);
        Tier tier = walk.rules().at(walk.held());
        boolean top = walk.held() == walk.rules().ladder().size() - 1;
        return new Standing(
                at,
                account.programme().at(at),
                lots.buckets(),
                lots.lots(),
                walk.measures(),
                tier,
                walk.since(),
                walk.lostAt(),
                walk.given(),
                List.copyOf(steps),
                walk.nextChange(kept),
                top ? null : walk.rules().at(walk.held() + 1));
    }

    /// When the tier ends that is held because it was given by hand; null if it was not.
    public @Nullable Instant givenUntil() {
        return given != null && given.grant().tier().equals(tier.name()) ? given.endsAt() : null;
    }

    /// When which active points end, soonest first; the sum is the active balance.
    public List<Ending> endings() {
        Map<Instant, Long> ends = new TreeMap<>();
        lots.stream()
                .filter(lot -> lot.active() > 0)
                .forEach(lot -> ends.merge(lot.expiresAt(), lot.active(), Long::sum));
        return ends.entrySet().stream()
                .map(end -> new Ending(end.getKey(), end.getValue()))
                .toList();
    }
}
