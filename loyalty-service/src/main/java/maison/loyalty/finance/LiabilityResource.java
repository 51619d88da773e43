package maison.loyalty.finance;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import maison.loyalty.Programmes;
import maison.loyalty.programme.ProgrammeVersion;
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

/// What the programme owes its members.
@Path("/v1/finance/liability")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Finance")
class LiabilityResource {

    private final Books books;
    private final Programmes programmes;
    private final Clock clock;

    @Inject
    LiabilityResource(Books books, Programmes programmes, Clock clock) {
        this.books = books;
        this.programmes = programmes;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "getPointsLiability",
            summary = "What members have at the end of a day, its worth, and what will break",
            description =
                    "Valued by the certificate that gives the most for a point under the rules of that"
                            + " day. Breakage is estimated from the programme's own history, or left"
                            + " out with the reason. Asked again with the same `at` and `known`, once"
                            + " that day is over, the report is the same for ever.")
    @APIResponse(
            responseCode = "200",
            description = "The report; every breakdown adds up",
            content =
                    @Content(
                            schema = @Schema(implementation = LiabilityReport.class),
                            examples =
                                    @ExampleObject(
                                            name = "close",
                                            value = FinanceExamples.LIABILITY)))
    @APIResponse(
            responseCode = "400",
            description = "No such day, or one that has not come",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(name = "day", value = FinanceExamples.BAD_DAY)))
    public LiabilityReport get(
            @Parameter(
                            description = "The day at whose end; today so far if absent",
                            schema = @Schema(format = "date", examples = "2026-03-31"))
                    @QueryParam("at")
                    @Nullable String at,
            @Parameter(
                            description =
                                    "Only what was recorded by the end of this day; all if absent",
                            schema = @Schema(format = "date", examples = "2026-04-05"))
                    @QueryParam("known")
                    @Nullable String known) {
        BookDays days = books.days();
        LocalDate today = days.of(clock.instant());
        LocalDate day = at == null ? today : Close.day("at", at);
        if (day.isAfter(today)) {
            throw ProblemException.invalid("at", "must not be after today, " + today);
        }
        Close asked = books.close(known);
        // Of a day that is not over yet, the rules in force at its end may still change.
        Close close = new Close(asked.known(), asked.settled() && day.isBefore(today));
        ProgrammeVersion rules = programmes.current().at(days.endOf(day));
        return LiabilityReport.of(
                day,
                close,
                days.zone().getId(),
                rules.version(),
                Valuation.of(rules),
                books.lots(day, close));
    }
}
