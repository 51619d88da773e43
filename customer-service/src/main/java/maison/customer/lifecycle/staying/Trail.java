package maison.customer.lifecycle.staying;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.customer.lifecycle.journey.Walk;
import org.jspecify.annotations.Nullable;

/// A person's stays so far, the first one first.
///
/// @param store where they were last seen; empty for nowhere. All of the way counts there, so that
///   nobody leaves one store's numbers without leaving a stage of it
/// @param nextAt when the last stay ends if nothing happens until then; null if it does not
public record Trail(UUID person, String store, @Nullable Instant nextAt, List<Stay> stays) {

    /// @param left null while it lasts, and then there is no next stage either
    public record Stay(
            String stage, Instant entered, @Nullable Instant left, @Nullable String next) {}

    public Trail {
        stays = List.copyOf(stays);
    }

    /// The stays of a way up to a moment.
    public static Trail of(UUID person, @Nullable String store, Walk walk, Instant now) {
        var stays = new ArrayList<Stay>();
        Walk.Entered before = null;
        for (var each : walk.until(now)) {
            if (before != null) {
                stays.add(new Stay(before.stage(), before.at(), each.at(), each.stage()));
            }
            before = each;
        }
        if (before != null) {
            stays.add(new Stay(before.stage(), before.at(), null, null));
        }
        return new Trail(
                person,
                store == null ? "" : store,
                walk.next(now).map(Walk.Entered::at).orElse(null),
                stays);
    }
}
