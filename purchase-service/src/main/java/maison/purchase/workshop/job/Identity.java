package maison.purchase.workshop.job;

import org.jspecify.annotations.Nullable;

/// How somebody showed that they may have the pieces: a document, or the claim ticket.
///
/// @param document the kind of document that was checked; its number is never kept
/// @param ticket the number of the ticket that was handed in
public record Identity(@Nullable Document document, @Nullable String ticket) {

    /// Kinds of documents.
    public enum Document {
        PASSPORT,
        NATIONAL_ID,
        RESIDENCE_PERMIT,
        DRIVING_LICENCE
    }

    public Identity {
        if (document == null && ticket == null) {
            throw new IllegalArgumentException("Identity shown by nothing");
        }
    }
}
