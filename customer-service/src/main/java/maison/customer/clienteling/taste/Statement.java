package maison.customer.clienteling.taste;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was said of a liking.
///
/// @param source `client` if they wrote it themselves, `staff` if somebody noted it
/// @param recipient for whom they look for such things; null for themselves
public record Statement(
        UUID preferenceId,
        Liking liking,
        Stance stance,
        String source,
        @Nullable String recipient,
        @Nullable String note,
        Instant at) {

    @Override
    public String toString() {
        return "Statement[…]";
    }
}
