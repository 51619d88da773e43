package maison.customer.crm.settling;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import maison.customer.crm.ConflictRecords;
import maison.customer.crm.CrmProblems;
import maison.customer.crm.conflict.Choice;
import maison.customer.crm.conflict.ConflictRefusal.ConflictUnknown;
import maison.customer.crm.conflicts.ConflictList;
import maison.customer.crm.conflicts.ConflictList.Conflict;
import maison.customer.crm.conflicts.ConflictList.Place;
import maison.customer.identity.customer.Field;
import maison.customer.identity.person.Person;
import maison.customer.identity.profile.OpenedProfiles;
import maison.customer.identity.profile.ProfileRow;
import maison.customer.identity.profile.ProfileSight;
import maison.customer.identity.profile.Profiles;
import maison.platform.http.Cursor;
import maison.platform.http.ETags;
import maison.platform.http.Idempotency;
import maison.platform.http.Page;
import maison.platform.http.ProblemException;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Where another CRM and we say different things of a customer.
@Path("/v1/crm/conflicts")
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "CRM exchange")
class ConflictsResource {

    static final String EXAMPLE = "{\"choice\":\"theirs\"}";

    @Schema(name = "CrmConflictPage")
    record ConflictPage(List<Conflict> items, @Nullable String next) {}

    /// A conflict with what both sides say, as far as the caller sees it.
    @Schema(name = "CrmConflictSides")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sides(
            Conflict conflict,
            @Schema(implementation = Object.class, description = "Nothing if the field is empty")
                    @Nullable JsonNode ours,
            @Schema(
                            implementation = Object.class,
                            description = "Nothing if the system cleared the field")
                    @Nullable JsonNode theirs) {

        @Override
        public String toString() {
            return "Sides[" + conflict.conflictId() + "]";
        }
    }

    /// Whose value stands.
    @Schema(name = "CrmChoice")
    record Form(@Schema(required = true, examples = "theirs") @NotNull Choice choice) {}

    /// What was decided.
    @Schema(name = "CrmSettled")
    record Settled(UUID conflictId, UUID customerId, Field field, Choice choice) {}

    private final ConflictList conflicts;
    private final ConflictRecords records;
    private final Settling settling;
    private final Profiles profiles;
    private final OpenedProfiles opened;
    private final ProfileSight sight;
    private final Idempotency idempotency;
    private final ObjectMapper mapper;

    ConflictsResource(
            ConflictList conflicts,
            ConflictRecords records,
            Settling settling,
            Profiles profiles,
            OpenedProfiles opened,
            ProfileSight sight,
            Idempotency idempotency,
            ObjectMapper mapper) {
        this.conflicts = conflicts;
        this.records = records;
        this.settling = settling;
        this.profiles = profiles;
        this.opened = opened;
        this.sight = sight;
        this.idempotency = idempotency;
        this.mapper = mapper;
    }

    @GET
    @Operation(
            operationId = "listCrmConflicts",
            summary = "What staff have to decide, the oldest first",
            description = "Which field of whom, without what either side says.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the list",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ConflictPage.class)))
    public Response list(
            @QueryParam("system") @Nullable String system,
            @QueryParam("customer") @Nullable UUID customer,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        var found = conflicts.find(system, customer, place(after), limit + 1);
        return Page.of(found, limit, each -> Cursor.of(each.keptAt(), each.conflictId()))
                .toResponse(uri);
    }

    @GET
    @Path("/{conflictId}")
    @Operation(
            operationId = "readCrmConflict",
            summary = "One of them, with what both sides say",
            description =
                    "Contacts are masked unless a purpose is named. The look is logged. The `ETag`"
                            + " is for settling it.")
    @APIResponse(
            responseCode = "200",
            description = "The conflict",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Sides.class)))
    @APIResponse(responseCode = "404", description = "There is none, or it is over")
    public Response read(@PathParam("conflictId") UUID conflictId) {
        var conflict = conflicts.find(conflictId).orElseThrow(ConflictsResource::unknown);
        var theirs = conflicts.theirs(conflictId).orElseThrow(ConflictsResource::unknown);
        var row = profiles.find(conflict.customerId()).orElseThrow(ConflictsResource::unknown);
        var ours = opened.open(row).orElseThrow(ConflictsResource::unknown);
        int version = records.load(conflict.customerId()).version();
        var sides =
                new Sides(
                        conflict,
                        seen(row, ours, conflict.field()),
                        seen(row, theirs, conflict.field()));
        return Response.ok(sides).header("ETag", ETags.of(version)).build();
    }

    private @Nullable JsonNode seen(ProfileRow row, Person person, Field field) {
        JsonNode profile =
                mapper.valueToTree(sight.seen(row, person.only(Set.of(field)), "crm-conflict"));
        return profile.get(field.json());
    }

    @POST
    @Path("/{conflictId}/settlement")
    @Operation(
            operationId = "settleCrmConflict",
            summary = "Decide whose value stands",
            description =
                    "Theirs becomes the customer's; ours is sent to the system again. Send the"
                            + " `ETag` that you saw, so that what is decided is what was looked"
                            + " at.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Form.class),
                            examples = @ExampleObject(name = "theirs", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Settled",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Settled.class)))
    @APIResponse(responseCode = "404", description = "There is none, or it is over")
    @APIResponse(responseCode = "410", ref = "CustomerErased")
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    @APIResponse(responseCode = "422", ref = "NobodyDescribed")
    @APIResponse(responseCode = "428", ref = "IfMatchRequired")
    public Response settle(
            @PathParam("conflictId") UUID conflictId,
            @Parameter(required = true, example = "\"1\"") @HeaderParam("If-Match")
                    @Nullable String ifMatch,
            @NotNull @Valid Form form) {
        ETags.requiredVersion(ifMatch);
        return idempotency.onceIfKeyed(
                form,
                call -> {
                    var conflict =
                            conflicts.find(conflictId).orElseThrow(ConflictsResource::unknown);
                    var answer =
                            Idempotency.answer(
                                    200,
                                    new Settled(
                                            conflictId,
                                            conflict.customerId(),
                                            conflict.field(),
                                            form.choice()),
                                    Map.of());
                    settling.settle(conflict, form.choice(), call, answer);
                    return Idempotency.first(answer);
                });
    }

    private static ProblemException unknown() {
        return new ProblemException(CrmProblems.problemOf(new ConflictUnknown()));
    }

    private static @Nullable Place place(@Nullable String after) {
        var key = Cursor.read(after, 2);
        try {
            return key == null
                    ? null
                    : new Place(Instant.parse(key.getFirst()), UUID.fromString(key.getLast()));
        } catch (DateTimeParseException | IllegalArgumentException _) {
            throw Cursor.invalid();
        }
    }
}
