package maison.customer.privacy.accessing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.CustomerProblems;
import maison.customer.identity.person.Complaint;
import maison.customer.identity.profile.CustomerKeys;
import maison.customer.identity.profile.Profiles;
import maison.customer.privacy.AccessProblems;
import maison.customer.privacy.AccessRecords;
import maison.customer.privacy.access.AccessCommand.Download;
import maison.customer.privacy.access.AccessCommand.Request;
import maison.customer.privacy.access.AccessCommand.Resume;
import maison.customer.privacy.access.AccessRefusal.ExportUnknown;
import maison.customer.privacy.access.Export;
import maison.customer.privacy.access.Origin;
import maison.customer.privacy.readlog.Looks;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.Idempotency;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
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

/// Answers somebody who asks to see what is held of them.
@Path("/v1/customers/{id}/access-exports")
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.CLIENT})
@RunOnVirtualThread
@Tag(name = "Privacy")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
class AccessResource {

    static final String EXAMPLE =
            """
            {"reason": "request-of-customer", "language": "ar"}
            """;

    private static final String OWN_REASON = "own-request";

    /// What is asked for.
    @Schema(name = "AccessExportToMake")
    record Form(
            @Schema(
                            description =
                                    "A code, needed of staff: why they ask in the customer's name",
                            examples = "request-of-customer")
                    @Pattern(regexp = "[a-z][a-z0-9-]{0,59}", message = "must be a code")
                    @Nullable String reason,
            @Schema(
                            description = "Of the readable document; the customer's, if not said",
                            enumeration = {"en", "ar"})
                    @Pattern(regexp = "en|ar", message = "must be en or ar")
                    @Nullable String language) {}

    /// The latest first.
    @Schema(name = "AccessExports")
    record Items(List<AccessView> items) {}

    private final AccessRecords records;
    private final ExportFiles files;
    private final Archive archive;
    private final CustomerKeys keys;
    private final Profiles profiles;
    private final Looks looks;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    AccessResource(
            AccessRecords records,
            ExportFiles files,
            Archive archive,
            CustomerKeys keys,
            Profiles profiles,
            Looks looks,
            Idempotency idempotency,
            Caller caller,
            Clock clock) {
        this.records = records;
        this.files = files;
        this.archive = archive;
        this.keys = keys;
        this.profiles = profiles;
        this.looks = looks;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Operation(
            operationId = "requestAccessExport",
            summary = "Collect everything that is held of a customer, in every service",
            description =
                    "Asked by the customer for themself, or by a privacy officer whom they asked. The"
                            + " answer names the export; look there how far it is. One at a time.")
    @Parameter(ref = "Idempotency-Key", in = ParameterIn.HEADER)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Form.class),
                            examples = @ExampleObject(name = "by letter", value = EXAMPLE)))
    @APIResponse(
            responseCode = "202",
            description = "It is being collected",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AccessView.class)))
    @APIResponse(responseCode = "409", description = "Another one is open (`exportId`)")
    public Response request(@PathParam("id") UUID id, @NotNull @Valid Form form) {
        caller.requireOwn(id);
        boolean own = caller.has(Roles.CLIENT);
        if (!own && form.reason() == null) {
            throw new ProblemException(
                    CustomerProblems.invalid(List.of(new Complaint("/reason", "is required"))));
        }
        return idempotency.once(form, call -> request(id, form, own, call));
    }

    private Response request(UUID id, Form form, boolean own, Call call) {
        var export = UUID.randomUUID();
        var command =
                new Request(
                        id,
                        export,
                        own ? Origin.CLIENT : Origin.STAFF,
                        own || form.reason() == null ? OWN_REASON : form.reason(),
                        language(id, form),
                        clock.instant());
        return switch (records.run(
                id,
                command,
                call,
                done ->
                        Idempotency.answer(
                                202,
                                view(id, done.state().find(export).orElseThrow()),
                                Map.of("Location", location(id, export))))) {
            case Done(_, var state, _, _) ->
                    Response.accepted(view(id, state.find(export).orElseThrow()))
                            .header("Location", location(id, export))
                            .build();
            case Refused(var refusal) -> AccessProblems.problemOf(refusal).toResponse();
        };
    }

    private String language(UUID id, Form form) {
        if (form.language() != null) {
            return form.language();
        }
        return profiles.find(id)
                .map(row -> row.language())
                .filter(tag -> tag.startsWith("ar"))
                .map(_ -> "ar")
                .orElse("en");
    }

    private static String location(UUID id, UUID export) {
        return "/v1/customers/%s/access-exports/%s".formatted(id, export);
    }

    @GET
    @Operation(
            operationId = "listAccessExports",
            summary = "What was asked for, the latest first, also what is deleted")
    @APIResponse(responseCode = "200", description = "The exports and how far they are")
    public Items list(@PathParam("id") UUID id) {
        caller.requireOwn(id);
        if (profiles.find(id).isEmpty()) {
            throw new ProblemException(CustomerProblems.unknown());
        }
        return new Items(
                records.load(id).state().latestFirst().stream()
                        .map(each -> view(id, each))
                        .toList());
    }

    @GET
    @Path("/{export}")
    @Operation(operationId = "getAccessExport", summary = "How far an export is")
    @APIResponse(responseCode = "200", description = "Its state, and that of each section")
    public AccessView get(@PathParam("id") UUID id, @PathParam("export") UUID export) {
        caller.requireOwn(id);
        return records.load(id)
                .state()
                .find(export)
                .map(each -> view(id, each))
                .orElseThrow(
                        () -> new ProblemException(AccessProblems.problemOf(new ExportUnknown())));
    }

    @POST
    @Path("/{export}/resumption")
    @Operation(
            operationId = "resumeAccessExport",
            summary = "Go on with an export that failed",
            description =
                    "What was collected stays; only what is missing is asked for. Repeatable.")
    @APIResponse(
            responseCode = "202",
            description = "It is being collected again",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AccessView.class)))
    @APIResponse(responseCode = "409", description = "It did not fail")
    public Response resume(@PathParam("id") UUID id, @PathParam("export") UUID export) {
        caller.requireOwn(id);
        var command = new Resume(id, export, clock.instant());
        return switch (records.run(id, command, caller.call())) {
            case Done(_, var state, _, _) ->
                    Response.accepted(view(id, state.find(export).orElseThrow())).build();
            case Refused(var refusal) -> AccessProblems.problemOf(refusal).toResponse();
        };
    }

    @GET
    @Path("/{export}/content")
    @Produces({"application/zip", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "downloadAccessExport",
            summary = "The export as a ZIP file",
            description =
                    "manifest.json (what is in it, with counts and fingerprints, and what is not and"
                            + " why), access.pdf to read, one JSON file per section, photos,"
                            + " documents and scans. Each download is on record.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "application/zip"))
    @APIResponse(responseCode = "409", description = "It is not ready")
    public Response download(@PathParam("id") UUID id, @PathParam("export") UUID export) {
        caller.requireOwn(id);
        var key = keys.of(id);
        var command = new Download(id, export, clock.instant());
        return switch (records.run(id, command, caller.call())) {
            case Done(_, _, _, _) -> {
                looks.seen(java.util.Set.of(id), "access-export", List.of("everything"));
                StreamingOutput content = out -> archive.write(export, key, out);
                yield Response.ok(content, "application/zip")
                        .header(
                                "Content-Disposition",
                                "attachment; filename=\"access-%s.zip\"".formatted(export))
                        .header("Cache-Control", "private, no-store")
                        .header("X-Content-Type-Options", "nosniff")
                        .build();
            }
            case Refused(var refusal) -> AccessProblems.problemOf(refusal).toResponse();
        };
    }

    private AccessView view(UUID id, Export export) {
        return AccessView.of(id, export, files.of(export.exportId()));
    }
}
