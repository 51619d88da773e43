package maison.loyalty;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.AppendResult;

/// Appends what was decided on many streams in one transaction.
public final class Attempts {

    private Attempts() {}

    /// Appends; what had moved on meanwhile is decided again on what it is now.
    ///
    /// @param decided by stream
    /// @param again decides on streams as the log has them
    /// @param append within the transaction; from then on nobody else appends, so that only those
    ///   go on being stale who are one person with others of the batch
    public static void append(
            Map<UUID, Append> decided,
            Function<Set<UUID>, Map<UUID, Append>> again,
            Function<List<Append>, List<AppendResult>> append) {
        Set<UUID> stale = attempt(decided, append);
        boolean ours = false;
        while (!stale.isEmpty()) {
            Set<UUID> left = attempt(again.apply(stale), append);
            if (ours && left.size() == stale.size()) {
                throw new IllegalStateException("Appended under our lock: " + left);
            }
            ours = true;
            stale = left;
        }
    }

    /// Returns the streams that have moved past the version that was decided on.
    private static Set<UUID> attempt(
            Map<UUID, Append> decided, Function<List<Append>, List<AppendResult>> append) {
        if (decided.isEmpty()) {
            return Set.of();
        }
        List<UUID> ids = List.copyOf(decided.keySet());
        List<AppendResult> results = append.apply(new ArrayList<>(decided.values()));
        var stale = new LinkedHashSet<UUID>();
        for (int i = 0; i < results.size(); i++) {
            UUID id = ids.get(i);
            switch (results.get(i)) {
                case AppendResult.Appended _ -> {
                    // As decided.
                }
                case AppendResult.Conflict _ -> stale.add(id);
                case AppendResult other ->
                        throw new IllegalStateException("Stream %s: %s".formatted(id, other));
            }
        }
        return stale;
    }
}
