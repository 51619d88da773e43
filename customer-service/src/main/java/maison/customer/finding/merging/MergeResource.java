package maison.customer.finding.merging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.customer.CustomerProblems;
import maison.customer.finding.merging.Along.Things;
import maison.customer.finding.merging.Merges.Merge;
import maison.customer.finding.merging.Pair.Pairs;
import maison.customer.identity.customer.Field;
import maison.customer.identity.customer.Survival;
import maison.customer.identity.profile.ProfileRow;
import maison.customer.identity.profile.ProfileSight;
import maison.customer.identity.profile.Profiles;
import maison.platform.http.ETags;
import maison.platform.http.Idempotency;
import maison.platform.http.ProblemException;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Makes one person of two customers.
@Path("/v1/customers/{id}/merges")
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Merging")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
class MergeResource {

    static final String EXAMPLE =
            """
            {
              "absorbed": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b12",
              "absorbedVersion": 1,
              "fields": {"name": "survivor", "phones": "both"}
            }
            """;

    /// What a merge of two would come to.
    @Schema(name = "MergePreview")
    record Preview(
            Side survivor,
            Side absorbed,
            List<FieldPreview> fields,
            @Schema(description = "What comes along under its own id, where it stays")
                    List<Things> along) {}

    /// One of the two.
    @Schema(name = "MergeSide")
    record Side(
            UUID customerId,
            @Schema(description = "For `If-Match`, or `absorbedVersion`") int version,
            Instant registeredAt) {

        static Side of(ProfileRow row) {
            return new Side(row.customerId(), row.version(), row.registeredAt());
        }
    }

    /// A field of both, as far as the caller sees it.
    @Schema(name = "MergeField")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FieldPreview(
            @Schema(examples = "phones") String field,
            @Nullable JsonNode survivor,
            @Nullable JsonNode absorbed,
            @Schema(examples = "both") Survival suggested,
            @Schema(
                            examples = "both-have-some",
                            enumeration = {
                                "same",
                                "only-survivor-has-it",
                                "only-absorbed-has-it",
                                "both-have-some",
                                "told-later"
                            })
                    String why) {

        @Override
        public String toString() {
            return "FieldPreview[" + field + "]";
        }
    }

    @Schema(name = "MergeList")
    record MergeList(List<Merge> items) {}

    private final Merging merging;
    private final Merges merges;
    private final Pairs pairs;
    private final Along along;
    private final Profiles profiles;
    private final ProfileSight sight;
    private final Idempotency idempotency;
    private final ObjectMapper mapper;

    MergeResource(
            Merging merging,
            Merges merges,
            Pairs pairs,
            Along along,
            Profiles profiles,
            ProfileSight sight,
            Idempotency idempotency,
            ObjectMapper mapper) {
        this.merging = merging;
        this.merges = merges;
        this.pairs = pairs;
        this.along = along;
        this.profiles = profiles;
        this.sight = sight;
        this.idempotency = idempotency;
        this.mapper = mapper;
    }

    @GET
    @Path("/preview")
    @Operation(
            operationId = "previewMerge",
            summary = "What two customers have, and what merging them would come to",
            description =
                    "Field by field, with the value that should survive and why. Contacts are masked"
                            + " unless a purpose is named in `Maison-Purpose`; both looks are logged.")
    @APIResponse(responseCode = "200", description = "The two side by side; nothing is changed")
    @APIResponse(responseCode = "410", ref = "CustomerErased")
    public Preview preview(
            @PathParam("id") UUID id,
            @Parameter(required = true, description = "Who would be absorbed")
                    @QueryParam("absorbed")
                    @NotNull
                    UUID absorbed) {
        var pair = pairs.of(id, absorbed);
        var ours = seen(sight.seen(pair.survivor(), pair.survivorPerson(), "merge-preview"));
        var theirs = seen(sight.seen(pair.absorbed(), pair.absorbedPerson(), "merge-preview"));
        var fields = new ArrayList<FieldPreview>();
        pair.suggestions()
                .forEach((field, suggestion) ->
                        fields.add(
                                new FieldPreview(
                                        field.json(),
                                        value(ours, field),
                                        value(theirs, field),
                                        suggestion.value(),
                                        suggestion.why())));
        return new Preview(
                Side.of(pair.survivor()),
                Side.of(pair.absorbed()),
                fields,
                along.of(profiles.idsUnder(absorbed), Instant.EPOCH));
    }

    private JsonNode seen(Object shown) {
        return mapper.valueToTree(shown);
    }

    private static @Nullable JsonNode value(JsonNode seen, Field field) {
        return seen.get(field.json());
    }

    @POST
    @Operation(
            operationId = "mergeCustomers",
            summary = "Merge a customer into this one",
            description =
                    "Send the survivor's ETag as `If-Match` and the absorbed one's version, both as they"
                            + " were previewed. Nothing is moved or copied: whatever was told with"
                            + " either id is read under both, the stricter consent of the two counts,"
                            + " and the absorbed id stands for the survivor until it is separated.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = MergeForm.class),
                            examples =
                                    @ExampleObject(
                                            name = "the same person",
                                            value = MergeResource.EXAMPLE)))
    @Parameter(ref = "Idempotency-Key", in = ParameterIn.HEADER)
    @APIResponse(
            responseCode = "201",
            description = "Merged",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Merging.Merged.class)))
    @APIResponse(responseCode = "409", description = "One of the two stands for somebody else")
    @APIResponse(responseCode = "410", ref = "CustomerErased")
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    @APIResponse(responseCode = "422", description = "They are the same customer")
    @APIResponse(responseCode = "428", ref = "IfMatchRequired")
    public Response merge(
            @PathParam("id") UUID id,
            @Parameter(required = true, example = "\"1\"") @HeaderParam("If-Match")
                    @Nullable String ifMatch,
            @NotNull @Valid MergeForm form) {
        ETags.requiredVersion(ifMatch);
        return idempotency.once(form, call -> merging.merge(id, form, call));
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN, Roles.PRIVACY_OFFICER})
    @Operation(
            operationId = "listMerges",
            summary = "The merges of this person, the latest first, with those taken back")
    @APIResponse(responseCode = "200", description = "All of them, under whichever id is asked for")
    public MergeList list(@PathParam("id") UUID id) {
        if (profiles.own(id).isEmpty()) {
            throw new ProblemException(CustomerProblems.unknown());
        }
        return new MergeList(merges.of(id));
    }
}
