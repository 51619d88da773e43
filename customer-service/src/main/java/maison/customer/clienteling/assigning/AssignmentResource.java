package maison.customer.clienteling.assigning;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import maison.customer.clienteling.AssignmentRecords;
import maison.customer.clienteling.assignment.AssignmentCommand.Carer;
import maison.customer.clienteling.assignment.AssignmentEvent;
import maison.customer.clienteling.assignment.AssignmentEvent.AssignmentEnded;
import maison.customer.clienteling.assignment.AssignmentEvent.CustomerAssigned;
import maison.customer.clienteling.assignment.Care;
import maison.customer.identity.profile.CustomerKeys;
import maison.customer.identity.profile.Profiles;
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

/// Who looks after a customer.
@Path("/v1/customers/{id}/associates")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Client books")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
class AssignmentResource {

    static final String EXAMPLE =
            """
            {"associateId":"associate-7","storeId":"riyadh","reason":"asked-for-by-customer"}
            """;

    /// Who is to look after them.
    @Schema(name = "Assignment")
    record Form(
            @Schema(required = true, examples = "associate-7")
                    @NotBlank
                    @Pattern(regexp = BookResource.STAFF, message = BookResource.STAFF_MESSAGE)
                    String associateId,
            @Schema(required = true, examples = "riyadh")
                    @NotBlank
                    @Pattern(regexp = BookResource.STAFF, message = BookResource.STAFF_MESSAGE)
                    String storeId,
            @Schema(required = true, examples = "asked-for-by-customer")
                    @NotBlank
                    @Pattern(regexp = BookResource.CODE, message = BookResource.CODE_MESSAGE)
                    String reason) {}

    /// A change of who looked after them.
    ///
    /// @param associateId null if nobody did from then on
    @Schema(name = "AssignmentChange")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(
            Instant at,
            @Schema(enumeration = {"personal-shopper", "preferred"}) Care care,
            @Nullable String associateId,
            @Nullable String storeId,
            @Schema(description = "Who did before") @Nullable String from,
            @Schema(description = "Who decided it") String by,
            String reason) {

        static Change of(AssignmentEvent event) {
            return switch (event) {
                case CustomerAssigned(
                                _,
                                var care,
                                var to,
                                var store,
                                var from,
                                var by,
                                var reason,
                                var at) ->
                        new Change(at, care, to, store, from, by, reason);
                case AssignmentEnded(_, var care, var from, var by, var reason, var at) ->
                        new Change(at, care, null, null, from, by, reason);
            };
        }
    }

    /// Who looks after them now.
    @Schema(name = "CustomerCarer")
    record Current(
            @Schema(enumeration = {"personal-shopper", "preferred"}) Care care,
            String associateId,
            String storeId) {}

    @Schema(name = "CustomerCarers")
    record View(List<Current> current, List<Change> history) {}

    private final Assigning assigning;
    private final AssignmentRecords records;
    private final Profiles profiles;
    private final CustomerKeys keys;

    AssignmentResource(
            Assigning assigning, AssignmentRecords records, Profiles profiles, CustomerKeys keys) {
        this.profiles = profiles;
        this.assigning = assigning;
        this.records = records;
        this.keys = keys;
    }

    @GET
    @Operation(
            operationId = "getAssociates",
            summary = "Who looks after a customer, and who did before")
    @APIResponse(responseCode = "200", description = "Now, and every change, oldest first")
    public View get(@PathParam("id") UUID id) {
        keys.of(id);
        var carers = new EnumMap<Care, Carer>(Care.class);
        var events = new ArrayList<AssignmentEvent>();
        // Of somebody known under several ids, whoever the survivor's says comes first.
        for (var each : profiles.idsOf(id)) {
            var loaded = records.load(each);
            loaded.state().carers().forEach(carers::putIfAbsent);
            loaded.events().forEach(recorded -> events.add(recorded.event()));
        }
        events.sort(Comparator.comparing(AssignmentEvent::at));
        return new View(
                carers.entrySet().stream()
                        .map(each ->
                                new Current(
                                        each.getKey(),
                                        each.getValue().associateId(),
                                        each.getValue().storeId()))
                        .sorted(Comparator.comparing(Current::care))
                        .toList(),
                events.stream().map(Change::of).toList());
    }

    @PUT
    @Path("/{care:personal-shopper|preferred}")
    @Operation(
            operationId = "assignCustomer",
            summary = "Say who looks after a customer",
            description =
                    "An associate takes who is in nobody's book into their own; all else is for"
                            + " managers. Safe to repeat.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Form.class),
                            examples = @ExampleObject(name = "asked for", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "They do; now, and every change")
    @APIResponse(responseCode = "403", description = "The role, or it is for managers")
    public View assign(
            @PathParam("id") UUID id,
            @Parameter(example = "personal-shopper") @PathParam("care") String care,
            @NotNull @Valid Form form) {
        keys.of(id);
        assigning.assign(
                id, Care.of(care), new Carer(form.associateId(), form.storeId()), form.reason());
        return get(id);
    }

    @DELETE
    @Path("/{care:personal-shopper|preferred}")
    @Operation(
            operationId = "endAssignment",
            summary = "Say that nobody looks after a customer so any more",
            description = "By who does, or a manager. Safe to repeat.")
    @APIResponse(responseCode = "204", description = "Nobody does")
    @APIResponse(responseCode = "403", description = "The role, or it is for managers")
    public Response end(
            @PathParam("id") UUID id,
            @Parameter(example = "personal-shopper") @PathParam("care") String care,
            @Parameter(required = true, example = "moved-away")
                    @QueryParam("reason")
                    @NotBlank
                    @Pattern(regexp = BookResource.CODE, message = BookResource.CODE_MESSAGE)
                    String reason) {
        keys.of(id);
        assigning.end(id, Care.of(care), reason);
        return Response.noContent().build();
    }
}
