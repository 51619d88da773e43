package maison.purchase.sales.conflict;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Everything that can have happened to a conflict. Stored for good: fields are added, never
/// changed.
public sealed interface ConflictEvent {

    /// Business time.
    Instant occurredAt();

    /// An act of an offline till does not agree with what is known. The same conflict is found
    /// again with each further act.
    ///
    /// @param subject what it is about: a credit, an approval, a sale, a return, a basket or a
    ///   receipt
    /// @param storeId whose manager sees to it
    /// @param acts the sales, returns and resumptions that are in it, as far as they are known
    /// @param amount the money that is missing by this act; null where none is
    record ConflictFound(
            ConflictKind kind,
            String subject,
            String storeId,
            Instant occurredAt,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UUID> acts,
            @Nullable Money amount)
            implements ConflictEvent {

        public ConflictFound {
            acts = List.copyOf(Objects.requireNonNullElse(acts, List.of()));
        }
    }

    /// What came later settled it, or a part of it.
    ///
    /// @param amount the part; null for all
    record ConflictEased(Instant occurredAt, @Nullable Money amount) implements ConflictEvent {}

    /// A manager has seen to it.
    ///
    /// @param reason a code, such as `written-off`
    /// @param resolvedBy the manager
    record ConflictResolved(Instant occurredAt, String reason, String resolvedBy)
            implements ConflictEvent {}
}
