package maison.customer.lifecycle.funnel;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import maison.customer.lifecycle.ExpectationRecords;
import maison.customer.lifecycle.JourneyRecords;
import maison.customer.lifecycle.funnel.StuckList.Place;
import maison.customer.lifecycle.funnel.StuckList.Stuck;
import maison.customer.lifecycle.journey.Plan;
import maison.customer.lifecycle.journey.Stage;
import maison.customer.privacy.readlog.Looks;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import maison.platform.http.ProblemException;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Shows who gets stuck, to those who can do something about it.
@Path("/v1/journey/stuck")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Journey")
class StuckResource {

    /// Somebody who has been in a stage for longer than is expected.
    @Schema(name = "StuckCustomer")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StuckView(
            UUID customerId,
            @Schema(examples = "first-visit") String stage,
            Instant since,
            @Schema(examples = "40") long days,
            @Schema(examples = "14") int expectedDays,
            @Schema(description = "The stage they are awaited in; absent for none")
                    @Nullable String awaited,
            @Schema(description = "Where they were last seen") @Nullable String store,
            @Schema(examples = "First visit 40 days ago, no First purchase; usually 14")
                    String reason) {}

    @Schema(name = "StuckCustomerPage")
    record StuckPage(List<StuckView> items, @Nullable String next) {}

    private final StuckList list;
    private final JourneyRecords journey;
    private final ExpectationRecords expectations;
    private final Looks looks;
    private final Clock clock;

    StuckResource(
            StuckList list,
            JourneyRecords journey,
            ExpectationRecords expectations,
            Looks looks,
            Clock clock) {
        this.list = list;
        this.journey = journey;
        this.expectations = expectations;
        this.looks = looks;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listStuckCustomers",
            summary = "Who has been in a stage for longer than is expected, the longest first",
            description = "Ids only; each look is in the read log of those who are shown.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the list",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = StuckPage.class)))
    public Response stuck(
            @Parameter(
                            description =
                                    "Only in this stage; usually in any for which something is"
                                            + " expected")
                    @QueryParam("stage")
                    @Nullable String stage,
            @Parameter(description = "Only those last seen there") @QueryParam("store")
                    @Nullable String store,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        Instant now = clock.instant();
        var plans = journey.load().state();
        var expected = expected(stage);
        var found = list.page(expected, store, now, place(after), limit + 1);
        var page = Page.of(found, limit, each -> Cursor.of(each.since(), each.customer()));
        var customers = page.items().stream().map(Stuck::customer).collect(Collectors.toSet());
        looks.seen(customers, "stuck", List.of("journey"));
        var plan = plans.versions().get(plans.at(now));
        return new Page<>(
                        page.items().stream().map(each -> view(each, expected, plan, now)).toList(),
                        page.next())
                .toResponse(uri);
    }

    private Map<String, Integer> expected(@Nullable String stage) {
        var all = expectations.load().state().days();
        if (stage == null) {
            return all;
        }
        Integer days = all.get(stage);
        if (days == null) {
            throw ProblemException.invalid("stage", "must be one for which something is expected");
        }
        return Map.of(stage, days);
    }

    private static Place place(@Nullable String after) {
        var key = Cursor.read(after, 2);
        if (key == null) {
            return Place.START;
        }
        try {
            return new Place(Instant.parse(key.getFirst()), UUID.fromString(key.getLast()));
        } catch (DateTimeException | IllegalArgumentException _) {
            throw Cursor.invalid();
        }
    }

    private static StuckView view(
            Stuck stuck, Map<String, Integer> expected, Plan plan, Instant now) {
        long days =
                ChronoUnit.DAYS.between(
                        LocalDate.ofInstant(stuck.since(), ZoneOffset.UTC),
                        LocalDate.ofInstant(now, ZoneOffset.UTC));
        int usual = expected.getOrDefault(stuck.stage(), 0);
        var awaited = plan.awaitedAfter(stuck.stage());
        String title =
                plan.stages().stream()
                        .filter(each -> each.code().equals(stuck.stage()))
                        .findFirst()
                        .map(each -> each.title("en"))
                        .orElse(stuck.stage());
        String missing = awaited.map(each -> ", no " + each.title("en")).orElse("");
        return new StuckView(
                stuck.customer(),
                stuck.stage(),
                stuck.since(),
                days,
                usual,
                awaited.map(Stage::code).orElse(null),
                stuck.store().isEmpty() ? null : stuck.store(),
                "%s %d days ago%s; usually %d".formatted(title, days, missing, usual));
    }
}
