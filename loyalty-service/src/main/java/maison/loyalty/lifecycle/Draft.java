package maison.loyalty.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A version of the programme that nobody is counted by yet.
///
/// @param rules null before the first writing
/// @param authors everybody who wrote it, the first one first
/// @param savedBy who wrote it as it stands
/// @param savedAt when it was last written
public record Draft(
        @Nullable Rules rules,
        List<String> authors,
        @Nullable String savedBy,
        @Nullable Instant savedAt,
        boolean discarded) {

    static final Draft NONE = new Draft(null, List.of(), null, null, false);

    public Draft {
        authors = List.copyOf(authors);
    }

    Draft saved(Rules written, String by, Instant at) {
        var all = new ArrayList<>(authors);
        if (!all.contains(by)) {
            all.add(by);
        }
        return new Draft(written, all, by, at, discarded);
    }

    Draft over() {
        return new Draft(rules, authors, savedBy, savedAt, true);
    }
}
