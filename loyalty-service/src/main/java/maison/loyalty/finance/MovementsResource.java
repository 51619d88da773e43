package maison.loyalty.finance;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
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

/// How members' points came to be what they are.
@Path("/v1/finance/movements")
@Produces({MediaType.APPLICATION_JSON, MovementsResource.CSV})
@RunOnVirtualThread
@Tag(name = "Finance")
class MovementsResource {

    static final String CSV = "text/csv";

    private final Books books;

    @Inject
    MovementsResource(Books books) {
        this.books = books;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "getPointsMovements",
            summary = "Points issued, used, ended and taken back in a period",
            description =
                    "By value date, in whole days of the programme's zone: opening and all that moved"
                            + " is the closing. Asked again with the same `known`, once that day is"
                            + " over, the report is the same for ever.")
    @APIResponse(
            responseCode = "200",
            description = "As JSON, or as `text/csv` with a row for each version and the total",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = MovementReport.class),
                        examples =
                                @ExampleObject(
                                        name = "quarter",
                                        value = FinanceExamples.MOVEMENTS)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(implementation = String.class),
                        examples =
                                @ExampleObject(
                                        name = "quarter",
                                        value = FinanceExamples.MOVEMENTS_CSV))
            })
    @APIResponse(
            responseCode = "400",
            description = "No such day, or a period that ends before it begins",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(name = "day", value = FinanceExamples.BAD_DAY)))
    public Response get(
            @Parameter(
                            description = "First day",
                            required = true,
                            schema = @Schema(format = "date", examples = "2026-01-01"))
                    @QueryParam("from")
                    @Nullable String from,
            @Parameter(
                            description = "Last day",
                            required = true,
                            schema = @Schema(format = "date", examples = "2026-03-31"))
                    @QueryParam("to")
                    @Nullable String to,
            @Parameter(
                            description =
                                    "Only what was recorded by the end of this day; all if absent",
                            schema = @Schema(format = "date", examples = "2026-04-05"))
                    @QueryParam("known")
                    @Nullable String known,
            @Context HttpHeaders headers) {
        LocalDate first = Close.day("from", from == null ? "" : from);
        LocalDate last = Close.day("to", to == null ? "" : to);
        if (last.isBefore(first)) {
            throw ProblemException.invalid("to", "must not be before from");
        }
        Close close = books.close(known);
        MovementReport report =
                MovementReport.of(
                        first,
                        last,
                        close,
                        books.days().zone().getId(),
                        books.movements(first, last, close));
        MediaType wanted = headers.getAcceptableMediaTypes().getFirst();
        return wanted.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                ? Response.ok(report, MediaType.APPLICATION_JSON).build()
                : Response.ok(report.csv(), CSV).build();
    }
}
