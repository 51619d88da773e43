package maison.loyalty.simulating;

import java.time.Instant;
import java.time.ZoneId;
import maison.loyalty.programme.Programme;
import org.jspecify.annotations.Nullable;

/// Two programmes to compare, and when.
///
/// @param live as it is
/// @param draft as it would be if the draft had ruled, in the same units
/// @param at when the accounts are looked at
/// @param zone in which months begin
/// @param keepsTax whether accounts keep the tax of sales, since the live programme counts it
/// @param keepsTenders whether they keep how sales were paid, since the live programme asks for it
record Scenario(
        Programme live,
        Programme draft,
        Instant at,
        ZoneId zone,
        boolean keepsTax,
        boolean keepsTenders) {

    /// @param next the live programme with the draft as its last version
    /// @param from since when the draft rules in it; null for ever
    static Scenario of(Programme next, @Nullable Instant from, Instant at) {
        Programme live = next.withoutLast();
        Instant first = live.versions().getFirst().effectiveFrom();
        Instant since = from == null || from.isBefore(first) ? first : from;
        Programme draft =
                next.withoutLast().insteadFrom(since, next.versions().getLast().beginningAt(since));
        ZoneId zone = live.at(at).earning().zones().fallback();
        return new Scenario(live, draft, at, zone, live.countsTax(), live.asksForTenders());
    }
}
