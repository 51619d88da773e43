package maison.purchase.tracking.link;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The link as it is now.
///
/// @param version counts the revocations, from 1
/// @param expiresAt null if none of this version was given out
public record Link(int version, @Nullable Instant expiresAt) {

    static final Link NONE = new Link(1, null);
}
