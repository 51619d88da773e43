package maison.analytics.membership;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.analytics.assessment.Assessment;
import maison.analytics.assessment.Assessments;
import maison.analytics.assessment.StoredRules;
import maison.analytics.segment.Condition;
import maison.analytics.segment.Segment;
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
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// The segments: how many are in each, who, and by which rules.
@Path("/v1/segments")
@RunOnVirtualThread
@Tag(name = "Segments")
class SegmentResource {

    private final Jdbi jdbi;

    @Inject
    SegmentResource(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @GET
    @RolesAllowed({Roles.ANALYST, Roles.MANAGER, Roles.MARKETER, Roles.ADMIN, Roles.ASSOCIATE})
    @Operation(operationId = "getSegments", summary = "How customers are spread over the segments")
    @APIResponse(responseCode = "200", description = "Every segment, also an empty one")
    public SegmentViews.Distribution distribution() {
        return jdbi.withHandle(SegmentResource::distribution);
    }

    private static SegmentViews.Distribution distribution(Handle handle) {
        Map<Segment, Long> counts = new EnumMap<>(Segment.class);
        LocalDate asOf =
                handle.createQuery(
                                """
                                select segment, count(*) as customers, max(max(as_of)) over () as day
                                from assessments group by segment
                                """)
                        .reduceRows(
                                (@Nullable LocalDate) null,
                                (_, row) -> {
                                    Segment.of(row.getColumn("segment", String.class))
                                            .ifPresent(each ->
                                                    counts.put(
                                                            each,
                                                            row.getColumn(
                                                                    "customers", Long.class)));
                                    return row.getColumn("day", LocalDate.class);
                                });
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return new SegmentViews.Distribution(
                asOf,
                all,
                Arrays.stream(Segment.values())
                        .map(each -> share(each, counts.getOrDefault(each, 0L), all))
                        .toList());
    }

    private static SegmentViews.Share share(Segment segment, long customers, long all) {
        double share = all == 0 ? 0 : (double) customers / all;
        return new SegmentViews.Share(segment.code(), segment.label(), customers, share);
    }

    @GET
    @Path("rules")
    @RolesAllowed({Roles.ANALYST, Roles.MANAGER, Roles.MARKETER, Roles.ADMIN, Roles.ASSOCIATE})
    @Operation(operationId = "getSegmentRules", summary = "The rules in force, in their order")
    @APIResponse(responseCode = "200", description = "The newest version of the rules")
    public SegmentViews.Rules rules() {
        var rules = jdbi.withHandle(StoredRules::current);
        return new SegmentViews.Rules(
                rules.version(),
                rules.rules().stream()
                        .map(rule ->
                                new SegmentViews.RuleView(
                                        rule.segment().code(),
                                        rule.any().stream().map(SegmentResource::texts).toList()))
                        .toList());
    }

    private static List<String> texts(List<Condition> all) {
        return all.stream().map(Condition::text).toList();
    }

    @GET
    @Path("{segment}/members")
    @RolesAllowed({
        Roles.ANALYST,
        Roles.MANAGER,
        Roles.MARKETER,
        Roles.ADMIN,
        // Loyalty, which issues an offer to all of them.
        Roles.SERVICE
    })
    @Operation(operationId = "getSegmentMembers", summary = "Who is in a segment, by customer id")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the members",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SegmentViews.Members.class)))
    @APIResponse(responseCode = "404", description = "No such segment")
    public Response members(
            @Parameter(description = "vip, regular, occasional, new, at-risk or dormant")
                    @PathParam("segment")
                    String code,
            @Parameter(description = "The `next` of the stretch before") @QueryParam("after")
                    @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        Segment segment = Segment.of(code).orElseThrow(() -> ProblemException.notFound("segment"));
        UUID from = customerIn(after);
        var found =
                jdbi.withHandle(handle -> Assessments.members(handle, segment, from, limit + 1));
        var members = found.stream().map(SegmentResource::member).toList();
        return Page.of(members, limit, each -> Cursor.of(each.customerId())).toResponse(uri);
    }

    private static @Nullable UUID customerIn(@Nullable String after) {
        var key = Cursor.read(after, 1);
        try {
            return key == null ? null : UUID.fromString(key.getFirst());
        } catch (IllegalArgumentException _) {
            throw Cursor.invalid();
        }
    }

    private static SegmentViews.Member member(Assessment one) {
        var prediction = one.prediction();
        var value = prediction.lifetimeValue();
        return new SegmentViews.Member(
                one.customerId(),
                one.placed().reason(),
                one.scores(),
                prediction.probabilityAlive(),
                prediction.expectedPurchases(),
                value == null
                        ? null
                        : Money.of(CurrencyUnit.of(one.currency()), value, RoundingMode.HALF_EVEN),
                one.asOf(),
                one.versions().model());
    }
}
