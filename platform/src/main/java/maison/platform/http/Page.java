package maison.platform.http;

import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A stretch of a list.
///
/// @param next give this as `after` for the next stretch; absent at the end
public record Page<T>(List<T> items, @Nullable String next) {

    /// How many items a client may ask for at most.
    public static final int LIMIT_MAX = 200;

    public Page {
        items = List.copyOf(items);
    }

    /// A page of at most `limit` items from a query that was asked for one more.
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<? super T, String> cursorOf) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        List<T> items = oneMore.subList(0, limit);
        return new Page<>(items, cursorOf.apply(items.getLast()));
    }

    /// The answer, with the next page's address as `Link: rel=next`.
    public Response toResponse(UriInfo uri) {
        var response = Response.ok(this);
        if (next != null) {
            response.links(
                    Link.fromUriBuilder(uri.getRequestUriBuilder().replaceQueryParam("after", next))
                            .rel("next")
                            .build());
        }
        return response.build();
    }
}
