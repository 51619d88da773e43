package maison.customer.finding.merging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import maison.customer.finding.merging.Along.Sale;
import maison.customer.finding.merging.Along.Things;
import maison.customer.finding.merging.Merges.Merge;
import maison.customer.finding.merging.Pair.Pairs;
import maison.customer.identity.customer.CustomerEvent.CustomerLetGo;
import maison.customer.identity.customer.Field;
import maison.customer.identity.profile.ProfileRow;
import maison.customer.identity.profile.ProfileSight;
import maison.customer.identity.profile.Profiles;
import maison.platform.http.ETags;
import maison.platform.http.Idempotency;
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

/// Takes a merge back: the absorbed id stands for its own customer again.
@Path("/v1/customers/{id}/merges/{mergeId}/separation")
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Merging")
@APIResponse(responseCode = "404", description = "There is no such merge, or not any more")
class SeparationResource {

    static final String EXAMPLE =
            """
            {"sales": ["0193f2aa-1b00-7c55-9a3d-2f6e8d7c4bff"]}
            """;

    /// What is to go with the separated one although it was told with the survivor's id.
    @Schema(name = "Separation")
    record Form(
            @Schema(
                            description =
                                    "Sales to the survivor's id since the merge that were the other's;"
                                            + " purchase-service moves them")
                    @Nullable
                    @Size(max = 200)
                    List<@NotNull UUID> sales) {

        List<UUID> moved() {
            return Objects.requireNonNullElse(sales, List.<UUID>of()).stream().distinct().toList();
        }
    }

    /// What a separation would come to.
    @Schema(name = "SeparationPreview")
    record Preview(
            Merge merge,
            @Schema(description = "Of the person now, for `If-Match`") int version,
            @Schema(description = "What was told with the absorbed id, before the merge or since")
                    List<Things> goes,
            @Schema(description = "What was told with the survivor's ids since the merge")
                    List<Things> stays,
            @Schema(description = "Of it the sales, which can be named to go as well; at most 200")
                    List<Sale> sales,
            List<FieldAfter> fields) {}

    /// A field of both after the separation, as far as the caller sees it.
    @Schema(name = "SeparationField")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FieldAfter(
            @Schema(examples = "phones") String field,
            @Nullable JsonNode survivor,
            @Nullable JsonNode separated) {

        @Override
        public String toString() {
            return "FieldAfter[" + field + "]";
        }
    }

    private final Merging merging;
    private final Merges merges;
    private final Pairs pairs;
    private final Along along;
    private final Profiles profiles;
    private final ProfileSight sight;
    private final Idempotency idempotency;
    private final ObjectMapper mapper;

    SeparationResource(
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
            operationId = "previewSeparation",
            summary = "What came after a merge, and with whom it would be after a separation")
    @APIResponse(responseCode = "200", description = "Both as they would be; nothing is changed")
    @APIResponse(responseCode = "410", ref = "CustomerErased")
    public Preview preview(@PathParam("id") UUID id, @PathParam("mergeId") UUID mergeId) {
        var merge = merges.standing(id, mergeId);
        var all = profiles.idsOf(id);
        var going = profiles.idsUnder(merge.absorbed());
        var staying = all.stream().filter(each -> !going.contains(each)).toList();
        var apart = new CustomerLetGo(merge.customerId(), mergeId, merge.absorbed(), merge.at());
        var left = pairs.row(merge.customerId()).after(apart);
        return new Preview(
                merge,
                pairs.row(all.getFirst()).version(),
                along.of(going, Instant.EPOCH),
                along.of(staying, merge.at()),
                along.sales(staying, merge.at()),
                fields(seen(left), seen(pairs.row(merge.absorbed()))));
    }

    private JsonNode seen(ProfileRow row) {
        return mapper.valueToTree(sight.seen(row, pairs.person(row), "separation-preview"));
    }

    private static List<FieldAfter> fields(JsonNode survivor, JsonNode separated) {
        var fields = new ArrayList<FieldAfter>();
        for (var field : Field.values()) {
            var ours = survivor.get(field.json());
            var theirs = separated.get(field.json());
            if (ours != null || theirs != null) {
                fields.add(new FieldAfter(field.json(), ours, theirs));
            }
        }
        return fields;
    }

    @POST
    @Operation(
            operationId = "separateCustomers",
            summary = "Separate what was merged by mistake",
            description =
                    "Send the person's ETag as `If-Match`. What was told with the absorbed id, before"
                            + " the merge or since, is the separated customer's; what was told with"
                            + " the survivor's id stays, but for the sales that are named. The"
                            + " merge's choices of fields are undone.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Form.class),
                            examples =
                                    @ExampleObject(
                                            name = "two after all",
                                            value = SeparationResource.EXAMPLE)))
    @Parameter(ref = "Idempotency-Key", in = ParameterIn.HEADER)
    @APIResponse(
            responseCode = "200",
            description = "Separated",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Merging.Separated.class)))
    @APIResponse(responseCode = "410", ref = "CustomerErased")
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    @APIResponse(responseCode = "428", ref = "IfMatchRequired")
    public Response separate(
            @PathParam("id") UUID id,
            @PathParam("mergeId") UUID mergeId,
            @Parameter(required = true, example = "\"2\"") @HeaderParam("If-Match")
                    @Nullable String ifMatch,
            @NotNull @Valid Form form) {
        int version = ETags.requiredVersion(ifMatch);
        return idempotency.once(
                form,
                call ->
                        merging.separate(
                                merges.standing(id, mergeId), form.moved(), version, call));
    }
}
