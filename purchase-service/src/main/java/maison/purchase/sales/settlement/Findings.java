package maison.purchase.sales.settlement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.purchase.sales.conflict.Conflict;
import maison.purchase.sales.conflict.ConflictCommand;
import maison.purchase.sales.conflict.ConflictCommand.EaseConflict;
import maison.purchase.sales.conflict.ConflictCommand.FindConflict;
import maison.purchase.sales.conflict.ConflictEvent.ConflictFound;
import maison.purchase.sales.conflict.ConflictKind;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// What one attempt at an act finds to be in conflict, or no longer.
///
/// An offline till's act is never refused for what others did meanwhile: it is recorded, and this
/// beside it.
public final class Findings {

    private final Map<UUID, ConflictCommand> commands = new LinkedHashMap<>();
    private final List<ConflictKind> kinds = new ArrayList<>(0);

    /// Notes a conflict.
    ///
    /// @param subject what it is about
    /// @param acts the acts that are in it
    /// @param amount the money that is missing by it; null where none is
    public void found(
            ConflictKind kind,
            Object subject,
            String storeId,
            Instant occurredAt,
            Collection<UUID> acts,
            @Nullable Money amount) {
        var found =
                new ConflictFound(
                        kind, subject.toString(), storeId, occurredAt, List.copyOf(acts), amount);
        kinds.add(kind);
        commands.merge(
                Conflict.idOf(kind, found.subject()),
                new FindConflict(found),
                (one, other) -> both(one, found));
    }

    /// Notes that a conflict, if there is one, is settled by so much; null for wholly.
    public void eased(ConflictKind kind, Object subject, Instant at, @Nullable Money amount) {
        commands.putIfAbsent(Conflict.idOf(kind, subject.toString()), new EaseConflict(at, amount));
    }

    private static ConflictCommand both(ConflictCommand before, ConflictFound found) {
        if (!(before instanceof FindConflict(var first))) {
            return new FindConflict(found);
        }
        var acts = new LinkedHashSet<>(first.acts());
        acts.addAll(found.acts());
        return new FindConflict(
                new ConflictFound(
                        first.kind(),
                        first.subject(),
                        first.storeId(),
                        first.occurredAt(),
                        List.copyOf(acts),
                        first.amount()));
    }

    Map<UUID, ConflictCommand> commands() {
        return commands;
    }

    List<ConflictKind> kinds() {
        return kinds;
    }
}
