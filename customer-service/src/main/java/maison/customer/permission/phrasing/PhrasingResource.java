package maison.customer.permission.phrasing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import maison.customer.permission.PrivacyProblems;
import maison.customer.permission.WordingRecords;
import maison.customer.permission.consent.Purpose;
import maison.customer.permission.wording.Text;
import maison.customer.permission.wording.WordingCommand;
import maison.customer.permission.wording.WordingCommand.Define;
import maison.customer.permission.wording.WordingCommand.Publish;
import maison.customer.permission.wording.WordingEvent;
import maison.customer.permission.wording.WordingRefusal;
import maison.customer.permission.wording.Wordings;
import maison.customer.permission.wordings.PurposeView;
import maison.customer.permission.wordings.PurposeView.TextView;
import maison.customer.permission.wordings.WordingBook;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ETags;
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

/// Says what the house asks consent for, and in which words.
@Path("/v1/consent-purposes/{purpose}")
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Consent")
class PhrasingResource {

    private static final String CODE = "[a-z][a-z0-9-]{0,39}";

    private final WordingRecords records;
    private final WordingBook book;
    private final Caller caller;
    private final Clock clock;

    PhrasingResource(WordingRecords records, WordingBook book, Caller caller, Clock clock) {
        this.records = records;
        this.book = book;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Operation(
            operationId = "defineConsentPurpose",
            summary = "Define a purpose, or define it anew",
            description =
                    "To define anew what was defined before, send the ETag that you saw as"
                            + " `If-Match`. `service` needs no consent and has no terms.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PurposeForm.Definition.class),
                            examples =
                                    @ExampleObject(
                                            name = "invitations",
                                            value = PurposeForm.PURPOSE_EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Defined, or defined so already",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PurposeView.class)))
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    @APIResponse(responseCode = "422", description = "Service needs no consent")
    @APIResponse(responseCode = "428", ref = "IfMatchRequired")
    public Response define(
            @Parameter(in = ParameterIn.PATH, example = "invitations")
                    @PathParam("purpose")
                    @Pattern(regexp = CODE, message = "must be a code in kebab-case")
                    String purpose,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PurposeForm.Definition form) {
        if (!form.names().containsKey("en")) {
            throw ProblemException.invalid("/names", "must have a name in English, en");
        }
        var terms = form.terms();
        var before = records.load(purpose).state().terms();
        if (before != null && !before.equals(terms)) {
            ETags.requiredVersion(ifMatch);
        }
        var done = run(purpose, new Define(purpose, terms, clock.instant()), caller.call());
        var code = Purpose.of(purpose);
        return Response.ok(PurposeView.of(code, done.version(), terms, book.texts(code)))
                .header("ETag", ETags.of(done.version()))
                .build();
    }

    @PUT
    @Path("/texts/{version}/{locale}")
    @Operation(
            operationId = "publishConsentText",
            summary = "Publish a wording that customers agree to",
            description =
                    "For good: another wording is another version. Once a purpose has texts, each"
                            + " consent must name one of them and keeps its fingerprint.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PurposeForm.Wording.class),
                            examples =
                                    @ExampleObject(
                                            name = "events by e-mail",
                                            value = PurposeForm.TEXT_EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Published",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = TextView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Published before in the same words; `Idempotent-Replayed: true`",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = TextView.class)))
    @APIResponse(responseCode = "404", description = "There is no such purpose")
    @APIResponse(responseCode = "409", description = "The version has other words")
    @APIResponse(responseCode = "422", description = "Service has no texts, or there are too many")
    public Response publish(
            @Parameter(in = ParameterIn.PATH, example = "invitations")
                    @PathParam("purpose")
                    @Pattern(regexp = CODE, message = "must be a code in kebab-case")
                    String purpose,
            @Parameter(in = ParameterIn.PATH, example = "2026-01")
                    @PathParam("version")
                    @Pattern(regexp = PurposeForm.VERSION, message = "must be one word")
                    String version,
            @Parameter(in = ParameterIn.PATH, example = "en")
                    @PathParam("locale")
                    @Pattern(
                            regexp = PurposeForm.LANGUAGE,
                            message = "must be a BCP 47 language tag")
                    String locale,
            @NotNull @Valid PurposeForm.Wording form) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var from = Objects.requireNonNullElse(form.from(), now);
        var text =
                new Text(
                        version,
                        WordingBook.tag(locale),
                        form.words(),
                        Text.hashOf(form.words()),
                        from);
        var done = run(purpose, new Publish(purpose, text, now), Call.of(caller.context()));
        return done.repeated()
                ? Response.ok(TextView.of(published(purpose, text)))
                        .header("Idempotent-Replayed", "true")
                        .build()
                : Response.status(201).entity(TextView.of(text)).build();
    }

    private Text published(String purpose, Text text) {
        return book.find(Purpose.of(purpose), text.version(), text.locale()).orElse(text);
    }

    private Done<Wordings, WordingEvent, WordingRefusal> run(
            String purpose, WordingCommand command, Call call) {
        return switch (records.run(purpose, command, call)) {
            case Done<Wordings, WordingEvent, WordingRefusal> done -> done;
            case Refused<Wordings, WordingEvent, WordingRefusal>(var refusal) ->
                    throw new ProblemException(PrivacyProblems.problemOf(refusal));
        };
    }
}
