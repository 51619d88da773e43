package maison.purchase.transfer.exporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// The end of an export. A file without it is not whole.
///
/// @param count records in this answer
/// @param after the place at which this answer began; absent for the beginning
/// @param cursor the place at which the export ends
/// @param sha256 of every byte of this answer before this line, in hex digits
@JsonInclude(JsonInclude.Include.NON_NULL)
record Summary(
        @JsonProperty("type") String type,
        String kind,
        long count,
        @Nullable String after,
        String cursor,
        String sha256) {

    // What reads a file back in knows the last line by these words.
    private static final String TYPE = "export-end";

    static Summary of(String kind, long count, @Nullable String after, Place end, String sha256) {
        return new Summary(TYPE, kind, count, after, end.toString(), sha256);
    }

    /// As a line of CSV, which has no place for it but a comment.
    String comment() {
        return "# %s kind=%s count=%d%s cursor=%s sha256=%s"
                .formatted(
                        type, kind, count, after == null ? "" : " after=" + after, cursor, sha256);
    }
}
