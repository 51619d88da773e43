package maison.customer.permission.link;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The link that a customer has.
///
/// @param version a link must carry this one, else it was revoked
/// @param expiresAt of the latest one; null if none was given out since
public record Link(int version, @Nullable Instant expiresAt) {

    static final Link NONE = new Link(0, null);
}
