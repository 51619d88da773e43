package maison.loyalty.certifying;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import maison.loyalty.CertificateExamples;
import maison.loyalty.CertificateView;
import maison.loyalty.Certificates;
import maison.loyalty.certificate.Certificate;
import maison.loyalty.certificate.CertificateCommand.EndUse;
import maison.loyalty.certificate.CertificateCommand.HoldUse;
import maison.loyalty.certificate.Used.How;
import maison.platform.security.Caller;
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

/// Lets a sale be paid with a certificate: held at a till, then committed or released, and undone
/// when the sale comes back.
@Path("/v1/certificates/{certificate}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Certificates")
@RunOnVirtualThread
class CertificateResource {

    private static final String WHICH =
            "The code, in any case and with or without hyphens; managers and services may give the"
                    + " certificate's id instead";

    private final Certificates certificates;
    private final Finding finding;
    private final Uses uses;
    private final Caller caller;

    CertificateResource(Certificates certificates, Finding finding, Uses uses, Caller caller) {
        this.certificates = certificates;
        this.finding = finding;
        this.uses = uses;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "readCertificate",
            summary = "Whether a certificate is good, for how much, and why not",
            description = "Also of one that is used, over or void.")
    @APIResponse(
            responseCode = "200",
            description = "The certificate, without its code",
            content =
                    @Content(
                            schema = @Schema(implementation = CertificateView.class),
                            examples =
                                    @ExampleObject(
                                            name = "valid",
                                            value = CertificateExamples.CERTIFICATE)))
    @APIResponse(responseCode = "404", description = "There is none, or the code is mistyped")
    public CertificateView read(
            @Parameter(description = WHICH) @PathParam("certificate") String certificate) {
        UUID id = finding.find(certificate);
        Certificate found = certificates.load(id);
        if (found.issued() == null) {
            throw Finding.unknown();
        }
        return certificates.view(id, found, uses.now(), false);
    }

    @PUT
    @Path("/uses/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "holdCertificate",
            summary = "Keep money of a certificate for a sale",
            description =
                    "The client chooses the id; the same request again changes nothing. What is"
                            + " neither committed nor released in time is free again by itself. One"
                            + " that can be used only once is kept as a whole. A terminal asks for"
                            + " its store.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UseRequest.class),
                            examples =
                                    @ExampleObject(name = "sale", value = CertificateExamples.USE)))
    @APIResponse(
            responseCode = "201",
            description = "Held",
            content =
                    @Content(
                            schema = @Schema(implementation = UseView.class),
                            examples =
                                    @ExampleObject(
                                            name = "held",
                                            value = CertificateExamples.HELD)))
    @APIResponse(
            responseCode = "200",
            description = "Held before, by the same request; `Idempotent-Replayed: true`",
            content = @Content(schema = @Schema(implementation = UseView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "Used, held by another sale, over, void, of another currency, less left than"
                            + " asked for, or the id belongs to something else")
    @APIResponse(responseCode = "404", description = "There is none, or the code is mistyped")
    public Response hold(
            @Parameter(description = WHICH) @PathParam("certificate") String certificate,
            @Parameter(description = "Chosen by the client") @PathParam("id") UUID id,
            @NotNull @Valid UseRequest request) {
        caller.requireStore(request.store());
        return uses.run(
                certificate,
                id,
                new HoldUse(request.use(id, uses.now()), request.amount().currency()),
                201);
    }

    @GET
    @Path("/uses/{id}")
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE})
    @Operation(operationId = "readCertificateUse", summary = "What became of a use")
    @APIResponse(
            responseCode = "200",
            description = "The use",
            content = @Content(schema = @Schema(implementation = UseView.class)))
    @APIResponse(responseCode = "404", description = "There is no such use")
    public UseView readUse(
            @Parameter(description = WHICH) @PathParam("certificate") String certificate,
            @PathParam("id") UUID id) {
        return uses.read(certificate, id);
    }

    @PUT
    @Path("/uses/{id}/commit")
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "commitCertificateUse",
            summary = "The sale is paid with it",
            description =
                    "The rest of one that can be used only once is lost. The same request again"
                            + " changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Committed",
            content = @Content(schema = @Schema(implementation = UseView.class)))
    @APIResponse(responseCode = "409", description = "It lapsed, or was released or undone")
    @APIResponse(responseCode = "404", description = "There is no such use")
    public Response commit(
            @Parameter(description = WHICH) @PathParam("certificate") String certificate,
            @PathParam("id") UUID id) {
        return end(certificate, id, How.COMMITTED, null);
    }

    @PUT
    @Path("/uses/{id}/release")
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "releaseCertificateUse",
            summary = "The sale is not paid with it",
            description = "It is free again. The same request again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Released",
            content = @Content(schema = @Schema(implementation = UseView.class)))
    @APIResponse(responseCode = "409", description = "It was committed, or lapsed")
    @APIResponse(responseCode = "404", description = "There is no such use")
    public Response release(
            @Parameter(description = WHICH) @PathParam("certificate") String certificate,
            @PathParam("id") UUID id) {
        return end(certificate, id, How.RELEASED, null);
    }

    @PUT
    @Path("/uses/{id}/undo")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "undoCertificateUse",
            summary = "The sale that it paid came back",
            description =
                    "What the use took is on the certificate again, and what was lost with it. Its"
                            + " time ends when it would have ended.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UndoUseRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "return",
                                            value = CertificateExamples.UNDO)))
    @APIResponse(
            responseCode = "200",
            description = "Undone",
            content = @Content(schema = @Schema(implementation = UseView.class)))
    @APIResponse(responseCode = "409", description = "It was not committed")
    @APIResponse(responseCode = "404", description = "There is no such use")
    public Response undo(
            @Parameter(description = WHICH) @PathParam("certificate") String certificate,
            @PathParam("id") UUID id,
            @NotNull @Valid UndoUseRequest request) {
        return end(certificate, id, How.UNDONE, request.reason());
    }

    private Response end(String certificate, UUID id, How how, @Nullable String reason) {
        return uses.run(certificate, id, new EndUse(id, how, uses.now(), reason), 200);
    }
}
