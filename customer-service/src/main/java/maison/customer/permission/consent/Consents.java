package maison.customer.permission.consent;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import maison.customer.permission.consent.ConsentEvent.ConsentAsked;
import org.jspecify.annotations.Nullable;

/// The latest word on each purpose and channel, and what waits to be confirmed.
///
/// @param pending the yes that waits, one for each purpose and channel
/// @param confirmed the requests that were confirmed
public record Consents(
        Map<ConsentKey, Word> latest, Map<ConsentKey, ConsentAsked> pending, Set<UUID> confirmed) {

    /// @param textVersion the wording that was agreed to; null for a no
    public record Word(@Nullable String textVersion, Instant at) {

        /// The one of two words that allows less; the later of two that allow the same.
        public static Word stricter(Word one, Word other) {
            boolean oneIsNo = one.textVersion() == null;
            boolean otherIsNo = other.textVersion() == null;
            if (oneIsNo != otherIsNo) {
                return oneIsNo ? one : other;
            }
            return other.at().isAfter(one.at()) ? other : one;
        }
    }

    public Consents {
        latest = Map.copyOf(latest);
        pending = Map.copyOf(pending);
        confirmed = Set.copyOf(confirmed);
    }

    static Consents none() {
        return new Consents(Map.of(), Map.of(), Set.of());
    }

    /// A consent from a paper form may be recorded late: the word that was given last counts, not
    /// the one heard last.
    Consents with(ConsentKey key, Word word) {
        var waiting = new HashMap<>(pending);
        waiting.computeIfPresent(key, (_, asked) -> asked.at().isAfter(word.at()) ? asked : null);
        var known = latest.get(key);
        if (known != null && known.at().isAfter(word.at())) {
            return new Consents(latest, waiting, confirmed);
        }
        var now = new HashMap<>(latest);
        now.put(key, word);
        return new Consents(now, waiting, confirmed);
    }

    /// A newer request takes the older one's place.
    Consents asking(ConsentKey key, ConsentAsked asked) {
        var waiting = new HashMap<>(pending);
        waiting.put(key, asked);
        return new Consents(latest, waiting, confirmed);
    }

    Consents confirming(UUID requestId) {
        var more = new HashSet<>(confirmed);
        more.add(requestId);
        return new Consents(latest, pending, more);
    }

    /// What waits to be confirmed under an id.
    public Optional<ConsentAsked> waiting(UUID requestId) {
        return pending.values().stream()
                .filter(asked -> asked.requestId().equals(requestId))
                .findFirst();
    }

    /// Whether this word says nothing new.
    boolean saysAlready(ConsentKey key, Word word) {
        var known = latest.get(key);
        return known != null
                && Objects.equals(known.textVersion(), word.textVersion())
                && !known.at().isAfter(word.at());
    }
}
