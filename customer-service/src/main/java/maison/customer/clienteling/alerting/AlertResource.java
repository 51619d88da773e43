package maison.customer.clienteling.alerting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import maison.customer.clienteling.AlertRecords;
import maison.customer.clienteling.alert.AlertCommand.Note;
import maison.customer.clienteling.alert.AlertCommand.Withdraw;
import maison.customer.clienteling.alert.AlertRefusal.AlertIdTaken;
import maison.customer.clienteling.alerts.AlertList;
import maison.customer.clienteling.alerts.AlertList.Alert;
import maison.customer.clienteling.alerts.AlertWords;
import maison.customer.finding.CounterProblems;
import maison.customer.identity.profile.CustomerKeys;
import maison.customer.privacy.readlog.Looks;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.sealing.SubjectKey;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Notes and withdraws what staff must know before they serve a customer.
@Path("/v1/customers/{id}/alerts")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Alerts")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
class AlertResource {

    static final String EXAMPLE =
            """
            {"kind":"allergy","text":"Nickel: no white gold below 18k","since":"2024-05-01"}
            """;

    private static final int TEXT_MAX = 500;

    /// An alert as it is written.
    @Schema(name = "NewAlert")
    record Form(
            @Schema(
                            required = true,
                            enumeration = {"allergy", "dislike", "caution"})
                    @NotNull
                    @Pattern(
                            regexp = "allergy|dislike|caution",
                            message = "must be allergy, dislike or caution")
                    String kind,
            @Schema(required = true, examples = "Nickel: no white gold below 18k")
                    @NotBlank
                    @Size(max = TEXT_MAX)
                    @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must be one line")
                    String text,
            @Schema(description = "Since when it is so", examples = "2024-05-01")
                    @Nullable LocalDate since) {

        AlertWords words() {
            return new AlertWords(
                    AlertWords.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), text.strip(), since);
        }

        @Override
        public String toString() {
            return "NewAlert[…]";
        }
    }

    @Schema(name = "AlertItems")
    record Items(List<Alert> items) {}

    /// That an alert was noted; what it says is only shown by a logged read.
    @Schema(name = "NotedAlert")
    record Noted(UUID customerId, UUID alertId) {}

    private final AlertRecords records;
    private final AlertList alerts;
    private final CustomerKeys keys;
    private final Looks looks;
    private final Caller caller;
    private final Clock clock;

    AlertResource(
            AlertRecords records,
            AlertList alerts,
            CustomerKeys keys,
            Looks looks,
            Caller caller,
            Clock clock) {
        this.records = records;
        this.alerts = alerts;
        this.keys = keys;
        this.looks = looks;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.CLIENT})
    @Operation(
            operationId = "listAlerts",
            summary = "What staff must know before they serve a customer, allergies first",
            description = "A client sees only their own. The look is logged.")
    @APIResponse(
            responseCode = "200",
            description = "The alerts that hold",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Items.class)))
    public Items list(@PathParam("id") UUID id) {
        caller.requireOwn(id);
        keys.of(id);
        var found = alerts.of(id);
        looks.seen(Set.of(id), "alerts", List.of("alerts"));
        return new Items(found);
    }

    @PUT
    @Path("/{alertId}")
    @Operation(
            operationId = "noteAlert",
            summary = "Note an allergy, a dislike or a caution",
            description =
                    "The client chooses the id and may repeat the request. An alert is not edited:"
                            + " withdraw it and note another.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Form.class),
                            examples = @ExampleObject(name = "allergy", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Noted",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Noted.class)))
    @APIResponse(
            responseCode = "200",
            description = "Noted before, with the same words; `Idempotent-Replayed: true`",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Noted.class)))
    @APIResponse(responseCode = "409", ref = "AlertIdTaken")
    @APIResponse(responseCode = "422", ref = "TooMany")
    public Response note(
            @PathParam("id") UUID id,
            @PathParam("alertId") UUID alertId,
            @NotNull @Valid Form form) {
        var words = form.words();
        var key = keys.of(id);
        var command = new Note(id, alertId, words.seal(key), clock.instant());
        return switch (records.run(id, command, caller.call())) {
            case Done(_, _, _, _) -> Response.status(201).entity(new Noted(id, alertId)).build();
            case Refused(AlertIdTaken taken) ->
                    saysAlready(id, alertId, words, key)
                            ? Response.ok(new Noted(id, alertId))
                                    .header("Idempotent-Replayed", "true")
                                    .build()
                            : CounterProblems.problemOf(taken).toResponse();
            case Refused(var refusal) -> CounterProblems.problemOf(refusal).toResponse();
        };
    }

    private boolean saysAlready(UUID id, UUID alertId, AlertWords words, SubjectKey key) {
        var state = records.load(id).state();
        var before = state.words().get(alertId);
        return before != null && state.holds(alertId) && AlertWords.open(key, before).equals(words);
    }

    @DELETE
    @Path("/{alertId}")
    @Operation(
            operationId = "withdrawAlert",
            summary = "Withdraw an alert that no longer holds",
            description = "Safe to repeat. That it was noted once stays in the sealed history.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    public Response withdraw(@PathParam("id") UUID id, @PathParam("alertId") UUID alertId) {
        keys.of(id);
        var command = new Withdraw(id, alertId, clock.instant());
        return switch (records.run(id, command, caller.call())) {
            case Done(_, _, _, _) -> Response.noContent().build();
            case Refused(var refusal) -> CounterProblems.problemOf(refusal).toResponse();
        };
    }
}
