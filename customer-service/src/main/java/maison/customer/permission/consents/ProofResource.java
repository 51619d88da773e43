package maison.customer.permission.consents;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import maison.customer.identity.profile.Profiles;
import maison.customer.permission.ConsentRecords;
import maison.customer.permission.consent.ConsentEvent;
import maison.customer.permission.consent.ConsentEvent.ConsentAsked;
import maison.customer.permission.consent.ConsentEvent.ConsentGiven;
import maison.customer.permission.wording.Text;
import maison.customer.permission.wordings.WordingBook;
import maison.platform.eventstore.Envelope;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Proves one consent: what was agreed to, word for word, how and when, and that nobody changed it
/// since. It stays after the customer is erased.
@Path("/v1/customers/{id}/consents/{eventId}/proof")
@RolesAllowed({Roles.MANAGER, Roles.ADMIN, Roles.PRIVACY_OFFICER, Roles.CLIENT})
@RunOnVirtualThread
@Tag(name = "Consent")
@APIResponse(responseCode = "404", description = "This customer gave no such consent")
class ProofResource {

    /// The proof; it holds nothing that would tell who the customer is.
    @Schema(name = "ProofOfConsent")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Proof(
            UUID customerId,
            UUID eventId,
            ConsentGiven consent,
            Instant recordedAt,
            Recorder recordedBy,
            @Schema(description = "Exactly what they read; absent if the house kept no texts then")
                    @Nullable String words,
            @Schema(description = "Whether these words still have the fingerprint that was kept")
                    @Nullable Boolean wordsMatch,
            @Schema(description = "The first yes, where it had to be confirmed")
                    @Nullable Asked asked,
            @Schema(description = "Hash of the event, over its stored bytes and the one before")
                    String hash,
            String previousHash) {}

    /// Who recorded it.
    @Schema(name = "ConsentRecorder")
    record Recorder(@Schema(examples = "staff") String kind, String id) {}

    /// The first yes.
    @Schema(name = "ConsentAsked")
    record Asked(UUID eventId, Instant at, Instant recordedAt) {}

    private final ConsentRecords records;
    private final Profiles profiles;
    private final WordingBook book;
    private final Caller caller;

    ProofResource(ConsentRecords records, Profiles profiles, WordingBook book, Caller caller) {
        this.records = records;
        this.profiles = profiles;
        this.book = book;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "proveConsent",
            summary = "The proof of one consent",
            description =
                    "Which messages it allowed stands in the log of released contacts,"
                            + " `?consent={eventId}`.")
    @APIResponse(responseCode = "200", description = "The proof")
    public Proof prove(@PathParam("id") UUID id, @PathParam("eventId") UUID eventId) {
        caller.requireOwn(id);
        for (var each : profiles.idsOf(id)) {
            var loaded = records.load(each);
            for (var recorded : loaded.events()) {
                if (recorded.envelope().eventId().equals(eventId)
                        && recorded.event() instanceof ConsentGiven given) {
                    return proof(given, recorded.envelope(), loaded);
                }
            }
        }
        throw ProblemException.notFound("consent");
    }

    private Proof proof(ConsentGiven given, Envelope envelope, Loaded<?, ConsentEvent> loaded) {
        var text =
                given.textHash() == null
                        ? null
                        : book.find(given.purpose(), given.textVersion(), given.locale())
                                .orElse(null);
        var actor = envelope.context().actor();
        return new Proof(
                given.customerId(),
                envelope.eventId(),
                given,
                envelope.recordedAt(),
                new Recorder(actor.kind().name().toLowerCase(Locale.ROOT), actor.id()),
                text == null ? null : text.words(),
                text == null ? null : Text.hashOf(text.words()).equals(given.textHash()),
                asked(given, loaded),
                envelope.hash(),
                envelope.previousHash());
    }

    private static @Nullable Asked asked(ConsentGiven given, Loaded<?, ConsentEvent> loaded) {
        return loaded.events().stream()
                .filter(each -> isRequestOf(each, given))
                .findFirst()
                .map(each ->
                        new Asked(
                                each.envelope().eventId(),
                                each.event().at(),
                                each.envelope().recordedAt()))
                .orElse(null);
    }

    private static boolean isRequestOf(RecordedEvent<ConsentEvent> each, ConsentGiven given) {
        return each.event() instanceof ConsentAsked asked
                && Objects.equals(asked.requestId(), given.requestId());
    }
}
