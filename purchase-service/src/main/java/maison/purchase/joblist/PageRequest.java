package maison.purchase.joblist;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import maison.platform.http.Problem;
import maison.platform.http.ProblemException;
import maison.purchase.joblist.JobLists.Listed;
import maison.purchase.joblist.JobLists.Start;
import org.jspecify.annotations.Nullable;

/// Which stretch of a list is asked for.
record PageRequest(Start start, int size) {

    private static final int DAYS_MAX = 3650;

    /// @throws ProblemException 400 for a cursor or limit that cannot be
    static PageRequest of(@Nullable String after, String limit) {
        return new PageRequest(start(after), number("limit", limit, 1, Page.LIMIT_MAX));
    }

    /// @throws ProblemException 400 for what is no number of days
    static int days(@Nullable String given, int usual) {
        return given == null ? usual : number("days", given, 0, DAYS_MAX);
    }

    static ProblemException invalid(String parameter, String detail) {
        return new ProblemException(Problem.invalid(List.of(new Problem.Field(parameter, detail))));
    }

    /// How many to fetch, to know whether there are more.
    int oneMore() {
        return size + 1;
    }

    Response answer(List<Listed> found, UriInfo uri) {
        Page<Listed> page =
                Page.of(found, size, each -> Cursor.of(each.key(), each.item().jobId()));
        return new Page<>(page.items().stream().map(Listed::item).toList(), page.next())
                .toResponse(uri);
    }

    private static int number(String parameter, String text, int min, int max) {
        try {
            int number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Told below, as for a number out of range.
        }
        throw invalid(parameter, "must be %d to %d".formatted(min, max));
    }

    private static Start start(@Nullable String after) {
        List<String> key = Cursor.read(after, 2);
        if (key == null) {
            return Start.OLDEST;
        }
        try {
            return new Start(Instant.parse(key.getFirst()), UUID.fromString(key.getLast()));
        } catch (DateTimeException | IllegalArgumentException _) {
            throw Cursor.invalid();
        }
    }
}
