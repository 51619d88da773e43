package maison.customer.clienteling.preferring;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import maison.customer.CustomerExamples;
import maison.customer.Times;
import maison.customer.clienteling.PreferenceProblems;
import maison.customer.clienteling.PreferenceRecords;
import maison.customer.clienteling.buying.Purchases;
import maison.customer.clienteling.preference.PreferenceCommand.State;
import maison.customer.clienteling.preference.PreferenceCommand.Withdraw;
import maison.customer.clienteling.preference.PreferenceRefusal.PreferenceIdTaken;
import maison.customer.clienteling.preference.Preferences;
import maison.customer.clienteling.taste.Inferring;
import maison.customer.clienteling.taste.Statement;
import maison.customer.identity.profile.CustomerKeys;
import maison.customer.identity.profile.Profiles;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What a customer likes, as they said and as they bought.
@Path("/v1/customers/{id}/preferences")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.CLIENT})
@RunOnVirtualThread
@Tag(name = "Preferences")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
class PreferenceResource {

    /// That a preference was stated; what it says is only shown by a logged read.
    @Schema(name = "StatedNow")
    record StatedNow(UUID customerId, UUID preferenceId) {}

    private final PreferenceRecords records;
    private final Profiles profiles;
    private final Purchases purchases;
    private final CustomerKeys keys;
    private final Looks looks;
    private final Caller caller;
    private final Clock clock;

    PreferenceResource(
            PreferenceRecords records,
            Profiles profiles,
            Purchases purchases,
            CustomerKeys keys,
            Looks looks,
            Caller caller,
            Clock clock) {
        this.records = records;
        this.profiles = profiles;
        this.purchases = purchases;
        this.keys = keys;
        this.looks = looks;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.ARTISAN, Roles.CLIENT})
    @Operation(
            operationId = "showPreferences",
            summary = "What a customer likes, said and inferred, and what counts",
            description =
                    "What is inferred never counts against what was said, and each thing that"
                            + " counts says why. `at`: as it was in effect then; `known`: as what was"
                            + " said was known then. The look is logged.")
    @APIResponse(
            responseCode = "200",
            description = "Stated and inferred kept apart, and what follows",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PreferencesView.class)))
    public PreferencesView show(
            @PathParam("id") UUID id,
            @Parameter(schema = @Schema(format = "date-time")) @QueryParam("at")
                    @Nullable String at,
            @Parameter(schema = @Schema(format = "date-time")) @QueryParam("known")
                    @Nullable String known) {
        caller.requireOwn(id);
        var then = Times.read("at", at);
        var key = keys.of(id);
        var recorded = Times.read("known", known);
        var statements = new ArrayList<Statement>();
        for (var each : profiles.idsOf(id)) {
            statements.addAll(statements(records.loadAt(each, then, recorded).state(), key));
        }
        var moment = Objects.requireNonNullElse(then, clock.instant());
        var inferences = Inferring.from(purchases.of(id, moment), moment);
        var view = PreferencesView.of(id, statements, inferences);
        looks.seen(Set.of(id), "preferences", List.of("preferences"));
        return view;
    }

    private static List<Statement> statements(Preferences state, SubjectKey key) {
        return state.all().entrySet().stream()
                .filter(each -> state.inForce().contains(each.getKey()))
                .map(each ->
                        PreferenceWords.open(key, each.getValue().words())
                                .statement(each.getKey(), each.getValue().at()))
                .toList();
    }

    @PUT
    @Path("/{preferenceId}")
    @Operation(
            operationId = "statePreference",
            summary = "State what a customer likes, dislikes or must not have",
            description =
                    "The caller chooses the id and may repeat the request. A preference is not"
                            + " edited: withdraw it and state another; of two that contradict each"
                            + " other the later counts, and a must-not always.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PreferenceForm.class),
                            examples =
                                    @ExampleObject(
                                            name = "no nickel",
                                            value = CustomerExamples.PREFERENCE)))
    @APIResponse(
            responseCode = "201",
            description = "Stated",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = StatedNow.class)))
    @APIResponse(
            responseCode = "200",
            description = "Stated before, with the same words; `Idempotent-Replayed: true`",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = StatedNow.class)))
    @APIResponse(
            responseCode = "409",
            description = "The id belongs to a preference with other words, or one withdrawn")
    @APIResponse(responseCode = "422", ref = "TooMany")
    public Response state(
            @PathParam("id") UUID id,
            @PathParam("preferenceId") UUID preferenceId,
            @NotNull PreferenceForm form) {
        caller.requireOwn(id);
        var words = form.read(caller.has(Roles.CLIENT) ? "client" : "staff");
        var key = keys.of(id);
        var command = new State(id, preferenceId, words.seal(key), clock.instant());
        var answer = new StatedNow(id, preferenceId);
        return switch (records.run(id, command, caller.call())) {
            case Done(_, _, _, _) -> Response.status(201).entity(answer).build();
            case Refused(PreferenceIdTaken _) when saysAlready(id, preferenceId, words, key) ->
                    Response.ok(answer).header("Idempotent-Replayed", "true").build();
            case Refused(var refusal) -> PreferenceProblems.problemOf(refusal).toResponse();
        };
    }

    private boolean saysAlready(UUID id, UUID preference, PreferenceWords words, SubjectKey key) {
        var state = records.load(id).state();
        var before = state.all().get(preference);
        return before != null
                && state.inForce().contains(preference)
                && PreferenceWords.open(key, before.words()).equals(words);
    }

    @DELETE
    @Path("/{preferenceId}")
    @Operation(
            operationId = "withdrawPreference",
            summary = "Withdraw a preference that no longer holds",
            description = "Safe to repeat. That it was stated once stays in the sealed history.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    public Response withdraw(
            @PathParam("id") UUID id, @PathParam("preferenceId") UUID preferenceId) {
        caller.requireOwn(id);
        keys.of(id);
        var command = new Withdraw(id, preferenceId, clock.instant());
        return switch (records.run(id, command, caller.call())) {
            case Done(_, _, _, _) -> Response.noContent().build();
            case Refused(var refusal) -> PreferenceProblems.problemOf(refusal).toResponse();
        };
    }
}
