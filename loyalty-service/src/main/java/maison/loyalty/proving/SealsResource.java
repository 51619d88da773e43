package maison.loyalty.proving;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import maison.platform.http.Problem;
import maison.platform.http.ProblemException;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The seals of days: whoever keeps a copy of one can tell later whether anything before it
/// changed.
@Path("/v1/ledger/seals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Ledger")
class SealsResource {

    private final Seals seals;
    private final SealCheck check;

    @Inject
    SealsResource(Seals seals, SealCheck check) {
        this.seals = seals;
        this.check = check;
    }

    /// A stretch of them.
    @Schema(name = "LedgerSeals")
    record Sealed(List<Seal> items, @Nullable String next) {}

    @GET
    @RolesAllowed({
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.ANALYST,
        Roles.ADMIN,
        Roles.SERVICE,
        Roles.INTEGRATION,
        Roles.CLIENT
    })
    @Operation(
            operationId = "listLedgerSeals",
            summary = "The seals of all days, the oldest first",
            description =
                    "They say nothing about anybody: give them to whoever wants to keep them.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of them; `Link: rel=next` leads on",
            content =
                    @Content(
                            schema = @Schema(implementation = Sealed.class),
                            examples = @ExampleObject(name = "seals", value = ProofExamples.SEALS)))
    public Response list(
            @Parameter(description = "The `next` of the stretch before") @QueryParam("after")
                    @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        return Page.of(seals.after(place(after), limit + 1), limit, each -> Cursor.of(each.day()))
                .toResponse(uri);
    }

    private static LocalDate place(@Nullable String after) {
        List<String> key = Cursor.read(after, 1);
        try {
            return key == null ? LocalDate.EPOCH : LocalDate.parse(key.getFirst());
        } catch (DateTimeParseException _) {
            throw Cursor.invalid();
        }
    }

    @GET
    @Path("/{day}/check")
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "checkLedgerSeal",
            summary = "Compute a day's seal anew from its events, and compare",
            description = "Reads all events of the day.")
    @APIResponse(
            responseCode = "200",
            description = "What was found",
            content =
                    @Content(
                            schema = @Schema(implementation = SealCheck.Found.class),
                            examples =
                                    @ExampleObject(name = "intact", value = ProofExamples.CHECK)))
    @APIResponse(
            responseCode = "404",
            description = "The day is not sealed",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "not-found",
                                            value = ProofExamples.NO_SEAL)))
    public SealCheck.Found check(
            @Parameter(schema = @Schema(format = "date", examples = "2026-03-31")) @PathParam("day")
                    String day) {
        Seal seal = seal(day);
        if (seal == null) {
            throw ProblemException.notFound("seal");
        }
        return check.check(seal);
    }

    private @Nullable Seal seal(String day) {
        try {
            return seals.of(LocalDate.parse(day));
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
