package maison.customer.tailoring.measurement;

import java.time.Instant;
import java.util.UUID;
import maison.platform.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/// One time that somebody was measured.
///
/// @param base of an alternate, which holds only what differs from it
/// @param storeId where
/// @param takenBy who held the tape
/// @param content the numbers, and everything that is said about the body, sealed as one
/// @param at when
public record Taking(
        String template,
        int templateVersion,
        @Nullable BaseVersion base,
        String storeId,
        String takenBy,
        Sealed content,
        Instant at) {

    /// The version of another set that an alternate was taken over.
    public record BaseVersion(UUID setId, int version) {}
}
