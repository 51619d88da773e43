package maison.customer.permission.wording;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A purpose with its texts.
///
/// @param terms null as long as it is not defined
public record Wordings(@Nullable Terms terms, Map<Key, Text> texts) {

    /// What makes a text the only one of its kind.
    public record Key(String version, String locale) {}

    public Wordings {
        texts = Map.copyOf(texts);
    }

    static Wordings none() {
        return new Wordings(null, Map.of());
    }

    Wordings with(Terms now) {
        return new Wordings(now, texts);
    }

    Wordings with(Text text) {
        var more = new HashMap<>(texts);
        more.put(new Key(text.version(), text.locale()), text);
        return new Wordings(terms, more);
    }

    @Nullable Text like(Text text) {
        return texts.get(new Key(text.version(), text.locale()));
    }
}
