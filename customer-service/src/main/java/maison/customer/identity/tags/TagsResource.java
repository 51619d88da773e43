package maison.customer.identity.tags;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The tags in use and how many bear each; of whom, it tells nothing.
@Path("/v1/tags")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.MARKETER})
@RunOnVirtualThread
@Tag(name = "Directory")
class TagsResource {

    /// A tag and how many customers bear it.
    @Schema(name = "TagCount")
    record TagCount(
            @Schema(examples = "bridal") String tag, @Schema(examples = "318") long customers) {}

    @Schema(name = "TagPage")
    record TagPage(List<TagCount> items, @Nullable String next) {}

    private record From(long customers, String token) {}

    private final TagList tags;

    TagsResource(TagList tags) {
        this.tags = tags;
    }

    @GET
    @Operation(
            operationId = "listTags",
            summary = "The tags in use and how many customers bear each, the most frequent first")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the list",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = TagPage.class)))
    public Response list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        var from = from(after);
        var found = tags.page(from.customers(), from.token(), limit + 1);
        var page = Page.of(found, limit, each -> Cursor.of(each.customers(), each.token()));
        return new Page<>(
                        page.items().stream()
                                .map(each -> new TagCount(each.tag(), each.customers()))
                                .toList(),
                        page.next())
                .toResponse(uri);
    }

    private static From from(@Nullable String after) {
        var key = Cursor.read(after, 2);
        try {
            if (key == null) {
                return new From(Long.MAX_VALUE, "");
            }
            if (!key.getLast().matches("([0-9a-f]{2}){1,64}")) {
                throw Cursor.invalid();
            }
            return new From(Long.parseLong(key.getFirst()), key.getLast());
        } catch (NumberFormatException _) {
            throw Cursor.invalid();
        }
    }
}
