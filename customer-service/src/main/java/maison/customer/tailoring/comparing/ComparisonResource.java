package maison.customer.tailoring.comparing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import maison.customer.documents.files.FileList;
import maison.customer.identity.profile.CustomerKeys;
import maison.customer.privacy.readlog.Looks;
import maison.customer.tailoring.measurements.Measurements;
import maison.customer.tailoring.measurements.OpenedMeasurements;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Compares any two or more versions of a customer's sets.
@Path("/v1/customers/{id}/measurement-comparison")
@RolesAllowed({Roles.ARTISAN, Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.CLIENT})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measurements")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
class ComparisonResource {

    private static final String ONE =
            "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}:[0-9]{1,6}";

    private final OpenedMeasurements measurements;
    private final FileList files;
    private final CustomerKeys keys;
    private final Looks looks;
    private final Caller caller;

    ComparisonResource(
            OpenedMeasurements measurements,
            FileList files,
            CustomerKeys keys,
            Looks looks,
            Caller caller) {
        this.measurements = measurements;
        this.files = files;
        this.keys = keys;
        this.looks = looks;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "compareMeasurements",
            summary = "Versions side by side, point by point",
            description = "Differences are against the first. The look is logged.")
    @APIResponse(
            responseCode = "200",
            description = "The comparison",
            content = @Content(schema = @Schema(implementation = Comparison.class)))
    public Comparison compare(
            @PathParam("id") UUID id,
            @Parameter(
                            description = "`set:version`, two to ten times",
                            example = "0195a5d0-2000-7ccc-9ddd-0123456789ab:1")
                    @QueryParam("of")
                    @NotNull
                    @Size(min = 2, max = 10)
                    List<@Pattern(regexp = ONE, message = "must be a set and a version") String>
                            of) {
        caller.requireOwn(id);
        List<Measurements> versions = of.stream().map(each -> open(id, each)).toList();
        looks.seen(Set.of(id), "measurement-comparison", List.of("measurements"));
        var key = keys.of(id);
        return Comparison.of(versions, each -> files.scans(id, key, each.setId(), each.version()));
    }

    private Measurements open(UUID customer, String written) {
        int colon = written.indexOf(':');
        UUID set = UUID.fromString(written.substring(0, colon));
        return measurements.of(customer, set, Integer.parseInt(written.substring(colon + 1)));
    }
}
