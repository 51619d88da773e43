package maison.loyalty.offering;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import maison.platform.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// To whom an offer is issued: a page of a list of any length, or a stretch of a segment.
///
/// @param after the `next` of the segment's stretch before
/// @param codes whether each gets a code of their own
record IssueRequest(
        @Size(min = 1, max = IssueRequest.MEMBERS_MAX)
                @Schema(description = "Either these, or `segment`")
                @Nullable List<@NotNull UUID> customers,
        @Pattern(regexp = "[a-z][a-z0-9-]{0,63}")
                @Schema(
                        examples = "at-risk",
                        description = "Those in it now, 200 at a time, as analytics-service knows")
                @Nullable String segment,
        @Size(max = 500) @Nullable String after,
        @Schema(description = "First day for these members, such as of their birthday month")
                @Nullable LocalDate from,
        @Schema(description = "Last day for these members") @Nullable LocalDate until,
        @Schema(description = "False if absent") @Nullable Boolean codes) {

    static final int MEMBERS_MAX = 1_000;

    /// @throws ProblemException 400 if its days do not fit together
    void check() {
        if ((customers == null) == (segment == null)) {
            throw ProblemException.invalid("/customers", "say one of customers and segment");
        }
        if (from != null && until != null && until.isBefore(from)) {
            throw ProblemException.invalid("/until", "must not be before from");
        }
    }

    boolean withCodes() {
        return Boolean.TRUE.equals(codes);
    }
}
