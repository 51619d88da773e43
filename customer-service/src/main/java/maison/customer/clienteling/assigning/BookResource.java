package maison.customer.clienteling.assigning;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import maison.customer.clienteling.AssignmentProblems;
import maison.customer.clienteling.assigning.BookNames.Line;
import maison.customer.clienteling.books.Books;
import maison.platform.http.Page;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The customers whom a member of staff looks after.
@Path("/v1/client-books/{associate}")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Client books")
class BookResource {

    static final String EXAMPLE =
            """
            {"to":"associate-9","storeId":"riyadh","reason":"left-the-house"}
            """;

    static final String STAFF = "[A-Za-z0-9][A-Za-z0-9._@:-]{0,99}";
    static final String STAFF_MESSAGE = "must be an id of letters, digits, dots, dashes or colons";
    static final String CODE = "[a-z0-9-]{1,60}";
    static final String CODE_MESSAGE = "must be a code in kebab-case";

    private static final int CUSTOMERS_MAX = 1_000;

    @Schema(name = "BookPage")
    record BookPage(List<Line> items, @Nullable String next) {}

    /// Who is to look after whom from now on.
    @Schema(name = "HandOver")
    record HandOver(
            @Schema(required = true, examples = "associate-9")
                    @NotBlank
                    @Pattern(regexp = STAFF, message = STAFF_MESSAGE)
                    String to,
            @Schema(required = true, examples = "riyadh")
                    @NotBlank
                    @Pattern(regexp = STAFF, message = STAFF_MESSAGE)
                    String storeId,
            @Schema(required = true, examples = "left-the-house")
                    @NotBlank
                    @Pattern(regexp = CODE, message = CODE_MESSAGE)
                    String reason,
            @Schema(description = "Whom; the whole book if not given")
                    @Nullable
                    @Size(min = 1, max = CUSTOMERS_MAX)
                    List<@NotNull UUID> customers,
            @Schema(description = "Only say how many it would be") boolean preview) {}

    /// How a hand-over went.
    @Schema(name = "HandedOver")
    record HandedOver(
            @Schema(description = "How many; with preview, how many it would be") int count,
            @Schema(description = "Who was not in the book any more") List<UUID> leftOut) {}

    private final Books books;
    private final BookNames names;
    private final Assigning assigning;
    private final Caller caller;

    BookResource(Books books, BookNames names, Assigning assigning, Caller caller) {
        this.books = books;
        this.names = names;
        this.assigning = assigning;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getClientBook",
            summary = "The customers whom an associate looks after",
            description =
                    "An associate sees their own book, a manager everybody's. The look is logged for"
                            + " each customer.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the book",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = BookPage.class)))
    public Response get(
            @PathParam("associate") String associate,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        if (!caller.has(Roles.MANAGER)
                && !caller.has(Roles.ADMIN)
                && !caller.actor().id().equals(associate)) {
            throw new ProblemException(AssignmentProblems.forManagers());
        }
        return names.of(books.of(associate, null, after, limit)).toResponse(uri);
    }

    @POST
    @Path("/hand-overs")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "handOver",
            summary = "Hand one, several or all of an associate's customers over to another",
            description =
                    "Each keeps how they were looked after; reason, time and who decided stay in"
                            + " their history. Safe to repeat: who was handed over is not in the book"
                            + " any more.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = HandOver.class),
                            examples = @ExampleObject(name = "whole book", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Handed over",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = HandedOver.class)))
    public HandedOver handOver(
            @PathParam("associate") String associate, @NotNull @Valid HandOver handOver) {
        return assigning.handOver(associate, handOver);
    }
}
