package maison.customer.consent;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The latest word on each purpose and channel.
public record Consents(Map<ConsentKey, Word> latest) {

    /// @param textVersion the wording that was agreed to; null for a no
    public record Word(@Nullable String textVersion, Instant at) {}

    public Consents {
        latest = Map.copyOf(latest);
    }

    static Consents none() {
        return new Consents(Map.of());
    }

    /// A consent from a paper form may be recorded late: the word that was given last counts, not
    /// the one heard last.
    Consents with(ConsentKey key, Word word) {
        var known = latest.get(key);
        if (known != null && known.at().isAfter(word.at())) {
            return this;
        }
        var now = new HashMap<>(latest);
        now.put(key, word);
        return new Consents(now);
    }

    /// Whether this word says nothing new.
    boolean saysAlready(ConsentKey key, Word word) {
        var known = latest.get(key);
        return known != null
                && Objects.equals(known.textVersion(), word.textVersion())
                && !known.at().isAfter(word.at());
    }
}
