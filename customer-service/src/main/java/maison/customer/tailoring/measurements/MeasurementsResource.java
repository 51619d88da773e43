package maison.customer.tailoring.measurements;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import maison.customer.Times;
import maison.customer.identity.profile.CustomerKeys;
import maison.customer.privacy.readlog.Looks;
import maison.customer.tailoring.MeasurementProblems;
import maison.customer.tailoring.length.Unit;
import maison.platform.http.ETags;
import maison.platform.http.ProblemException;
import maison.platform.sealing.SubjectKey;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Shows measurements to those who make things, and to clients their own. Every look is logged.
@Path("/v1/customers/{id}/measurement-sets")
@RolesAllowed({Roles.ARTISAN, Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.CLIENT})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measurements")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
class MeasurementsResource {

    private static final String UNITS = "cm|mm|in|ft";

    @Schema(name = "MeasurementItems")
    record Items(List<MeasurementsView> items) {}

    private final VersionRows rows;
    private final MeasurementViews views;
    private final CustomerKeys keys;
    private final Looks looks;
    private final Caller caller;

    MeasurementsResource(
            VersionRows rows,
            MeasurementViews views,
            CustomerKeys keys,
            Looks looks,
            Caller caller) {
        this.rows = rows;
        this.views = views;
        this.keys = keys;
        this.looks = looks;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listMeasurementSets",
            summary = "A customer's sets of measurements, each in the version in effect",
            description =
                    "In effect is what was taken last, not what was recorded last. `at`: as it was"
                            + " in effect then; `known`: as it was known then.")
    @APIResponse(
            responseCode = "200",
            description = "The sets, the newest first; withdrawn ones say so",
            content = @Content(schema = @Schema(implementation = Items.class)))
    public Items list(
            @PathParam("id") UUID id,
            @Parameter(schema = @Schema(format = "date-time")) @QueryParam("at")
                    @Nullable String at,
            @Parameter(schema = @Schema(format = "date-time")) @QueryParam("known")
                    @Nullable String known,
            @QueryParam("unit") @DefaultValue("cm") @Pattern(regexp = UNITS) String unit) {
        SubjectKey key = look(id);
        Instant then = Times.read("at", at);
        List<VersionRow> found = rows.inEffect(id, then, Times.read("known", known));
        return new Items(found.stream().map(each -> views.of(key, each, Unit.of(unit))).toList());
    }

    @GET
    @Path("/{setId}/versions")
    @Operation(
            operationId = "listMeasurementVersions",
            summary = "All versions of a set, the oldest first")
    @APIResponse(
            responseCode = "200",
            description = "The versions; the ETag is for adding another",
            content = @Content(schema = @Schema(implementation = Items.class)))
    public Response versions(
            @PathParam("id") UUID id,
            @PathParam("setId") UUID set,
            @QueryParam("unit") @DefaultValue("cm") @Pattern(regexp = UNITS) String unit) {
        SubjectKey key = look(id);
        List<VersionRow> all = rows.versions(id, set);
        if (all.isEmpty()) {
            throw new ProblemException(MeasurementProblems.unknownSet());
        }
        List<MeasurementsView> items =
                all.stream().map(each -> views.of(key, each, Unit.of(unit))).toList();
        return Response.ok(new Items(items)).header("ETag", ETags.of(items.size())).build();
    }

    @GET
    @Path("/{setId}/versions/{version}")
    @Operation(operationId = "getMeasurements", summary = "One version of a set")
    @APIResponse(
            responseCode = "200",
            description = "The version; the ETag is the set's newest, for adding another",
            content = @Content(schema = @Schema(implementation = MeasurementsView.class)))
    public Response get(
            @PathParam("id") UUID id,
            @PathParam("setId") UUID set,
            @PathParam("version") int version,
            @QueryParam("unit") @DefaultValue("cm") @Pattern(regexp = UNITS) String unit) {
        SubjectKey key = look(id);
        VersionRow row =
                rows.version(id, set, version)
                        .orElseThrow(() -> new ProblemException(MeasurementProblems.unknownSet()));
        MeasurementsView view = views.of(key, row, Unit.of(unit));
        return Response.ok(view).header("ETag", ETags.of(view.versions())).build();
    }

    private SubjectKey look(UUID customer) {
        caller.requireOwn(customer);
        SubjectKey key = keys.of(customer);
        looks.seen(Set.of(customer), "measurements", List.of("measurements"));
        return key;
    }
}
