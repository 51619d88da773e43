package maison.loyalty.account;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that was done apart from buying, and the bonus that it is to bring.
///
/// @param id chosen by who tells it
/// @param at when it was told
/// @param activity such as `review`
/// @param points of the bonus for this member then
/// @param ruleVersion of the programme that says so: that of the day on which it was done
/// @param day on which it was done, where that was; caps count by it, so that every claim is of
///   just one day, month and year
/// @param store where it was done; null for no store
/// @param proof null where the bonus asks for none and none was given
/// @param by who told it
public record Claim(
        UUID id,
        Instant at,
        String activity,
        String bonus,
        long points,
        String ruleVersion,
        Instant occurredAt,
        LocalDate day,
        @Nullable String store,
        @Nullable Proof proof,
        String by) {

    public Claim {
        if (points <= 0) {
            throw new IllegalArgumentException("A claim of %d points".formatted(points));
        }
        activity = activity.intern();
        bonus = bonus.intern();
        ruleVersion = ruleVersion.intern();
    }

    /// The lot of its points once they are given. A sale may have any id that a till chose, and its
    /// lot must not be taken for this one.
    public UUID lotId() {
        return named("activity ");
    }

    /// What takes its points back.
    UUID withdrawalId() {
        return named("withdrawal of activity ");
    }

    private UUID named(String what) {
        return UUID.nameUUIDFromBytes((what + id).getBytes(StandardCharsets.UTF_8));
    }
}
