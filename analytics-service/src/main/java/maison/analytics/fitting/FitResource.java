package maison.analytics.fitting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import maison.platform.eventstore.IdempotencyKeyReused;
import maison.platform.http.Idempotency;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Asking for a fit, and watching it.
@Path("/v1/models/fits")
@RolesAllowed({Roles.ANALYST, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Models")
class FitResource {

    /// What to fit on.
    ///
    /// @param asOf last day to look at; null for the last day with a sale
    @Schema(name = "FitRequest")
    public record FitRequest(
            @Schema(description = "Last day to fit on; leave out for the last day with a sale")
                    @PastOrPresent
                    @Nullable LocalDate asOf) {}

    private final Jdbi jdbi;
    private final Caller caller;

    @Inject
    FitResource(Jdbi jdbi, Caller caller) {
        this.jdbi = jdbi;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "requestFit",
            summary = "Fit the models anew",
            description =
                    "Queues a fit and answers at once; the fit's own address tells how far it is."
                            + " Fits run one at a time; each that succeeds makes a model version.")
    @APIResponse(
            responseCode = "202",
            description = "Queued, or known by its Idempotency-Key",
            headers = @Header(name = "Location", description = "Where to watch it"),
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Fit.class)))
    @APIResponse(responseCode = "422", description = "The key belongs to another request")
    public Response request(
            @Parameter(description = "Asks for one fit however often it is sent")
                    @HeaderParam(Idempotency.HEADER)
                    @Size(min = 1, max = 255)
                    @Nullable String key,
            @NotNull @Valid FitRequest request) {
        String by = caller.actor().id();
        Optional<Fit> added =
                jdbi.inTransaction(handle -> Fits.add(handle, by, key, request.asOf()));
        return added.map(fit -> accepted(fit).build())
                .orElseGet(() -> again(by, Objects.requireNonNull(key), request));
    }

    private Response again(String by, String key, FitRequest request) {
        Fit fit =
                jdbi.withHandle(handle -> Fits.findByKey(handle, by, key))
                        .filter(each -> Objects.equals(each.asOf(), request.asOf()))
                        .orElseThrow(() -> new IdempotencyKeyReused(key));
        return accepted(fit).header("Idempotent-Replayed", "true").build();
    }

    private static Response.ResponseBuilder accepted(Fit fit) {
        return Response.accepted(fit).location(URI.create("/v1/models/fits/" + fit.fitId()));
    }

    @GET
    @Path("{fit}")
    @Operation(operationId = "getFit", summary = "How far a fit has come")
    @APIResponse(responseCode = "200", description = "Its state, phase and progress")
    @APIResponse(responseCode = "404", description = "No such fit")
    public Fit get(@Parameter(description = "The fit's id") @PathParam("fit") UUID fit) {
        return jdbi.withHandle(handle -> Fits.find(handle, fit))
                .orElseThrow(() -> ProblemException.notFound("fit"));
    }
}
