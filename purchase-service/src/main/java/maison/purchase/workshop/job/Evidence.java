package maison.purchase.workshop.job;

import org.jspecify.annotations.Nullable;

/// What shows that a hand-over took place; at least one of the three.
///
/// @param photo SHA-256 of a photo, in hexadecimal
/// @param signature SHA-256 of a signature, in hexadecimal
/// @param witness the member of staff who saw it; a code
public record Evidence(
        @Nullable String photo, @Nullable String signature, @Nullable String witness) {

    public Evidence {
        if (photo == null && signature == null && witness == null) {
            throw new IllegalArgumentException("Evidence of nothing");
        }
    }
}
