package maison.customer.lifecycle.funnel;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import maison.customer.CustomerProblems;
import maison.customer.identity.person.Complaint;
import maison.customer.lifecycle.ExpectationRecords;
import maison.customer.lifecycle.JourneyRecords;
import maison.customer.lifecycle.funnel.Figures.Period;
import maison.customer.lifecycle.staying.StageJob;
import maison.platform.http.ProblemException;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Shows how customers go through the stages, all together: counts, and nobody in particular.
@Path("/v1/journey/funnel")
@RolesAllowed({Roles.MANAGER, Roles.MARKETER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Journey")
class FunnelResource {

    private static final int USUAL_DAYS = 90;
    private static final String BEFORE_TO = "must be before to";

    private final Funnel funnel;
    private final JourneyRecords journey;
    private final ExpectationRecords expectations;
    private final StageJob job;
    private final Clock clock;

    FunnelResource(
            Funnel funnel,
            JourneyRecords journey,
            ExpectationRecords expectations,
            StageJob job,
            Clock clock) {
        this.funnel = funnel;
        this.journey = journey;
        this.expectations = expectations;
        this.job = job;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getJourneyFunnel",
            summary = "How many customers are in which stage, come, leave and get stuck",
            description =
                    "Of a period of days, those of UTC. Numbers from one to four are not shown. Each"
                            + " person counts once, whatever ids they have, and at the store where"
                            + " they were last seen.")
    @APIResponse(
            responseCode = "200",
            description = "The stages",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = FunnelView.class)))
    public FunnelView get(
            @Parameter(
                            description = "The first day; usually 90 days before `to`",
                            schema = @Schema(format = "date"))
                    @QueryParam("from")
                    @Nullable String from,
            @Parameter(
                            description =
                                    "The day after the last one; usually tomorrow, and not"
                                            + " later",
                            schema = @Schema(format = "date"))
                    @QueryParam("to")
                    @Nullable String to,
            @Parameter(description = "Only those last seen there") @QueryParam("store")
                    @Nullable String store) {
        var now = clock.instant();
        var period = period(from, to, LocalDate.ofInstant(now, ZoneOffset.UTC));
        var days = expectations.load().state().days();
        return FunnelView.of(
                period,
                store,
                now,
                funnel.of(period, store, now, days),
                journey.load().state(),
                days,
                job.waiting());
    }

    private static Period period(@Nullable String from, @Nullable String to, LocalDate today) {
        var complaints = new ArrayList<Complaint>();
        LocalDate first = day("from", from, complaints);
        LocalDate after = day("to", to, complaints);
        LocalDate tomorrow = today.plusDays(1);
        LocalDate end = after == null ? tomorrow : after;
        LocalDate start = first == null ? end.minusDays(USUAL_DAYS) : first;
        if (end.isAfter(tomorrow)) {
            complaints.add(new Complaint("to", "must not be later than tomorrow"));
        } else if (complaints.isEmpty() && !start.isBefore(end)) {
            complaints.add(new Complaint("from", BEFORE_TO));
        }
        if (!complaints.isEmpty()) {
            throw new ProblemException(CustomerProblems.invalid(complaints));
        }
        return new Period(start, end);
    }

    private static @Nullable LocalDate day(
            String name, @Nullable String text, List<Complaint> complaints) {
        try {
            var day = text == null ? null : LocalDate.parse(text);
            if (day != null && (day.getYear() < 1 || day.getYear() > 9999)) {
                complaints.add(new Complaint(name, "must be a day such as 2026-03-01"));
                return null;
            }
            return day;
        } catch (DateTimeParseException _) {
            complaints.add(new Complaint(name, "must be a day such as 2026-03-01"));
            return null;
        }
    }
}
