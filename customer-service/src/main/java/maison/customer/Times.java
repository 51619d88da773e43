package maison.customer;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import maison.customer.identity.person.Complaint;
import maison.platform.http.ProblemException;
import org.jspecify.annotations.Nullable;

/// Times as clients write them in a query.
public final class Times {

    private Times() {}

    /// @param name of the parameter, for the problem
    /// @throws ProblemException 400 if it is not RFC 3339
    public static @Nullable Instant read(String name, @Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException _) {
            var complaint = new Complaint(name, "must be a time such as 2026-03-01T00:00:00Z");
            throw new ProblemException(CustomerProblems.invalid(List.of(complaint)));
        }
    }
}
