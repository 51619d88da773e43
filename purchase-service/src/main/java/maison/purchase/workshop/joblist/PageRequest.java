package maison.purchase.workshop.joblist;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import maison.platform.http.ProblemException;
import maison.purchase.Limits;
import maison.purchase.Parameters;
import maison.purchase.TimeCursor;
import maison.purchase.workshop.joblist.JobLists.Listed;
import org.jspecify.annotations.Nullable;

/// Which stretch of a list is asked for.
record PageRequest(TimeCursor start, int size) {

    private static final int DAYS_MAX = 3650;

    /// @throws ProblemException 400 for a cursor or limit that cannot be
    static PageRequest of(@Nullable String after, String limit) {
        return new PageRequest(TimeCursor.read(after, TimeCursor.OLDEST), Limits.read(limit));
    }

    /// @throws ProblemException 400 for what is no number of days
    static int days(@Nullable String given, int usual) {
        return given == null ? usual : Parameters.number("days", given, 0, DAYS_MAX);
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
}
