package maison.customer.permission.releasing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.customer.CustomerExamples;
import maison.customer.permission.consent.Channel;
import maison.customer.permission.consent.Purpose;
import maison.customer.permission.consents.ConsentWord;
import maison.customer.permission.links.PreferenceLinks;
import maison.customer.permission.releases.ReleaseLog;
import maison.customer.permission.releasing.ContactCard.Proof;
import maison.customer.permission.releasing.ContactCards.Decided;
import maison.customer.permission.releasing.Release.Refused;
import maison.customer.permission.releasing.Release.Released;
import maison.customer.privacy.readlog.Looks;
import maison.platform.eventstore.Call;
import maison.platform.http.ProblemException;
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

/// Gives a contact out for one purpose over one channel, or refuses; both are logged.
@Path("/v1/customers/{id}/contact-card")
@RolesAllowed({Roles.SERVICE, Roles.MANAGER, Roles.ASSOCIATE})
@RunOnVirtualThread
@Tag(name = "Consent")
class ContactCardResource {

    /// What the contact is wanted for.
    @Schema(name = "ContactCardRequest")
    record Request(
            @Schema(required = true, examples = "service") @NotNull Purpose purpose,
            @Schema(
                            description =
                                    "Left out, it is the one that the customer likes best for the"
                                            + " purpose, of those that can be released",
                            enumeration = {"email", "sms", "whatsapp", "phone"})
                    @Nullable Channel channel,
            @Schema(
                            description =
                                    "Who gets it, if not the house: another company, to which nothing"
                                            + " goes of customers who forbade it",
                            enumeration = {"house", "other-company"})
                    @Pattern(
                            regexp = "house|other-company",
                            message = "must be house or other-company")
                    @Nullable String recipient) {

        boolean elsewhere() {
            return "other-company".equals(recipient);
        }
    }

    private final ContactCards cards;
    private final ReleaseLog log;
    private final Looks looks;
    private final PreferenceLinks links;
    private final Caller caller;
    private final Clock clock;

    ContactCardResource(
            ContactCards cards,
            ReleaseLog log,
            Looks looks,
            PreferenceLinks links,
            Caller caller,
            Clock clock) {
        this.cards = cards;
        this.links = links;
        this.log = log;
        this.looks = looks;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Operation(
            operationId = "askForContact",
            summary = "Ask for a contact at the moment of use",
            description =
                    "Every purpose but `service` (what the customer asked us to do) needs the customer's"
                            + " consent for the channel, and what they object to counts before it."
                            + " Always 200"
                            + " with a decision. What is refused for its time (`do-not-disturb`,"
                            + " `quiet-hours`, `outside-hours`, `frequency-cap`) says from when on"
                            + " it is not. The answer holds personal data and is never stored:"
                            + " ask again instead of keeping it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Request.class),
                            examples =
                                    @ExampleObject(
                                            name = "order ready",
                                            value = CustomerExamples.CONTACT)))
    @APIResponse(responseCode = "200", description = "Released, or refused with the reason")
    public ContactCard ask(@PathParam("id") UUID id, @NotNull @Valid Request request) {
        if (!request.purpose().isContact()) {
            throw ProblemException.invalid("/purpose", "must be service, marketing or loyalty");
        }
        var now = clock.instant();
        var decided =
                cards.decide(
                        id,
                        request.purpose(),
                        request.channel(),
                        request.elsewhere(),
                        caller.correlationId(),
                        now);
        var card = card(id, request, decided, now);
        log.add(entry(card, request));
        looks.contact(
                id,
                card.reason() == null ? List.of("name", fieldOf(card.channel())) : List.of(),
                request.purpose().json(),
                card.reason() == null ? "released" : card.reason());
        return card;
    }

    private ContactCard card(UUID id, Request request, Decided decided, Instant now) {
        var purpose = request.purpose();
        return switch (decided.release()) {
            case Released(var person, var address, var word) -> {
                var name = person.name();
                yield new ContactCard(
                        "released",
                        id,
                        purpose,
                        decided.channel(),
                        null,
                        null,
                        name == null ? null : name.greeting(),
                        address,
                        person.language(),
                        word == null
                                ? null
                                : new Proof(word.eventId(), word.textVersion(), word.at()),
                        now,
                        link(id, word, request));
            }
            case Refused(var reason, var notBefore) ->
                    new ContactCard(
                            "refused",
                            id,
                            purpose,
                            decided.channel(),
                            reason.code(),
                            notBefore,
                            null,
                            null,
                            null,
                            null,
                            now,
                            null);
        };
    }

    /// For services that write to the customer in the house's name: whoever has the link speaks for
    /// them.
    private @Nullable URI link(UUID id, @Nullable ConsentWord word, Request request) {
        return word == null || request.elsewhere() || !caller.has(Roles.SERVICE)
                ? null
                : links.give(id, Call.of(caller.context())).url();
    }

    private ReleaseLog.Entry entry(ContactCard card, Request request) {
        @Nullable Proof consent = card.consent();
        return new ReleaseLog.Entry(
                card.decidedAt(),
                card.customerId(),
                caller.actor(),
                card.purpose().json(),
                card.channel().json(),
                card.reason(),
                consent == null ? null : consent.eventId(),
                consent == null ? null : consent.textVersion(),
                caller.correlationId(),
                request.elsewhere() ? "other-company" : "house");
    }

    private static String fieldOf(Channel channel) {
        return channel == Channel.EMAIL ? "emails" : "phones";
    }
}
