package maison.loyalty.certifying;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import maison.loyalty.CertificateExamples;
import maison.loyalty.CertificateView;
import maison.loyalty.Certificates;
import maison.loyalty.Place;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Lists what certificates a customer got.
@Path("/v1/accounts/{customer}/certificates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Certificates")
@RunOnVirtualThread
class CertificateListResource {

    private final Certificates certificates;
    private final Finding finding;
    private final Caller caller;
    private final Clock clock;

    CertificateListResource(
            Certificates certificates, Finding finding, Caller caller, Clock clock) {
        this.certificates = certificates;
        this.finding = finding;
        this.caller = caller;
        this.clock = clock;
    }

    /// A stretch of a customer's certificates.
    @Schema(name = "Certificates")
    record Listed(List<CertificateView> items, @Nullable String next) {}

    @GET
    @RolesAllowed({
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.ANALYST,
        Roles.ADMIN,
        Roles.SERVICE,
        Roles.CLIENT
    })
    @Operation(
            operationId = "listCertificates",
            summary = "A customer's certificates, oldest first",
            description =
                    "With what is left and until when. Only the customer themselves, managers and"
                            + " services see the codes; others the last four symbols.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of them; `Link: rel=next` leads on",
            content =
                    @Content(
                            schema = @Schema(implementation = Listed.class),
                            examples =
                                    @ExampleObject(
                                            name = "certificates",
                                            value = CertificateExamples.LIST)))
    public Response list(
            @PathParam("customer") UUID customer,
            @Parameter(description = "The `next` of the stretch before") @QueryParam("after")
                    @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        caller.requireOwn(customer);
        List<CertificateView> found =
                finding.of(customer, Place.of(after), limit + 1).stream().map(this::view).toList();
        return Page.of(found, limit, each -> Cursor.of(each.issuedAt(), each.certificateId()))
                .toResponse(uri);
    }

    private CertificateView view(UUID id) {
        return certificates.view(
                id, certificates.load(id), clock.instant(), Certificates.maySeeCode(caller));
    }
}
