package maison.customer.permission.confirming;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import maison.customer.CustomerProblems;
import maison.customer.identity.profile.CustomerRows;
import maison.customer.permission.ConsentRecords;
import maison.customer.permission.consent.Channel;
import maison.customer.permission.consent.ConsentEvent.ConsentAsked;
import maison.customer.permission.consent.ConsentRefusal.RequestOver;
import maison.customer.permission.consent.ConsentRefusal.RequestUnknown;
import maison.customer.permission.consent.Purpose;
import maison.customer.permission.links.SealedLinks;
import maison.customer.permission.links.SealedLinks.Claim;
import maison.customer.permission.links.SealedLinks.Kind;
import maison.customer.permission.open.Words;
import maison.customer.permission.wordings.WordingBook;
import maison.platform.http.ProblemException;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Gives the link that confirms a consent to whoever delivers it over the very channel. No person
/// gets it here: they could confirm in the client's place.
@Path("/v1/customers/{id}/consents/requests/{requestId}/link")
@RolesAllowed({Roles.SERVICE, Roles.INTEGRATION})
@RunOnVirtualThread
@Tag(name = "Consent")
@APIResponse(responseCode = "404", description = "Nothing waits to be confirmed under this id")
@APIResponse(responseCode = "409", description = "It could be confirmed until a while ago")
@APIResponse(responseCode = "410", ref = "CustomerErased")
class ConfirmationLinkResource {

    /// The link, and what the message says.
    @Schema(name = "ConfirmationLink")
    record ConfirmationLink(
            URI url,
            Instant expiresAt,
            Purpose purpose,
            @Schema(description = "The purpose in the language of the request") String purposeName,
            Channel channel,
            @Schema(examples = "en") String language) {}

    private final ConsentRecords records;
    private final CustomerRows rows;
    private final SealedLinks links;
    private final WordingBook book;
    private final Clock clock;

    ConfirmationLinkResource(
            ConsentRecords records,
            CustomerRows rows,
            SealedLinks links,
            WordingBook book,
            Clock clock) {
        this.records = records;
        this.rows = rows;
        this.links = links;
        this.book = book;
        this.clock = clock;
    }

    @POST
    @Operation(
            operationId = "giveConfirmationLink",
            summary = "The link that confirms a consent, for whoever delivers it",
            description = "To be sent over the channel that the consent is about, and not stored.")
    @APIResponse(
            responseCode = "200",
            description = "The link",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ConfirmationLink.class)))
    public Response give(@PathParam("id") UUID id, @PathParam("requestId") UUID requestId) {
        rows.present(id);
        var asked = waiting(id, requestId);
        var words = Words.of(asked.locale());
        var claim = new Claim(id, requestId, 0, asked.expiresAt());
        var link =
                new ConfirmationLink(
                        links.of(Kind.CONFIRMATION, claim),
                        asked.expiresAt(),
                        asked.purpose(),
                        words.of(book.terms(asked.purpose()).names()),
                        asked.channel(),
                        words.language());
        return Response.ok(link).header("Cache-Control", "no-store").build();
    }

    private ConsentAsked waiting(UUID id, UUID requestId) {
        var asked =
                records.load(id)
                        .state()
                        .waiting(requestId)
                        .orElseThrow(() ->
                                new ProblemException(
                                        CustomerProblems.problemOf(new RequestUnknown())));
        if (!clock.instant().isBefore(asked.expiresAt())) {
            throw new ProblemException(
                    CustomerProblems.problemOf(new RequestOver(asked.expiresAt())));
        }
        return asked;
    }
}
