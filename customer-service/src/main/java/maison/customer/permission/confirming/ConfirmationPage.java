package maison.customer.permission.confirming;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import maison.customer.permission.ConsentRecords;
import maison.customer.permission.consent.ConsentCommand.Confirm;
import maison.customer.permission.consent.ConsentEvent.ConsentAsked;
import maison.customer.permission.links.SealedLinks;
import maison.customer.permission.links.SealedLinks.Kind;
import maison.customer.permission.open.OpenCalls;
import maison.customer.permission.open.Pages;
import maison.customer.permission.open.Words;
import maison.customer.permission.wording.Text;
import maison.customer.permission.wordings.WordingBook;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Where a client says a second time that they consent. Opening the page changes nothing: programs
/// that look for harm in mail open every link.
@Path("/v1/open/confirmations/{token}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@RunOnVirtualThread
@Tag(name = "Preferences")
@APIResponse(
        responseCode = "404",
        description = "The link is not ours, is over, or its request was taken back",
        content = @Content(mediaType = MediaType.TEXT_HTML))
class ConfirmationPage {

    private final SealedLinks links;
    private final ConsentRecords records;
    private final WordingBook book;
    private final Pages pages;
    private final OpenCalls calls;
    private final Clock clock;

    ConfirmationPage(
            SealedLinks links,
            ConsentRecords records,
            WordingBook book,
            Pages pages,
            OpenCalls calls,
            Clock clock) {
        this.links = links;
        this.records = records;
        this.book = book;
        this.pages = pages;
        this.calls = calls;
        this.clock = clock;
    }

    @GET
    @SecurityRequirements
    @Operation(
            operationId = "showConfirmation",
            summary = "What waits to be confirmed, as a page in English or Arabic")
    @APIResponse(
            responseCode = "200",
            description = "The wording, and a button that confirms it",
            content = @Content(mediaType = MediaType.TEXT_HTML))
    public Response show(
            @PathParam("token") String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String header) {
        var claim = links.read(Kind.CONFIRMATION, token).orElse(null);
        if (claim == null) {
            return pages.nothing(Words.of(header));
        }
        var state = records.load(claim.customerId()).state();
        if (state.confirmed().contains(claim.about())) {
            return done(Words.of(header));
        }
        return state.waiting(claim.about())
                .map(this::question)
                .orElseGet(() -> pages.nothing(Words.of(header)));
    }

    @POST
    @SecurityRequirements
    @Operation(
            operationId = "confirmConsent",
            summary = "Confirm the consent; it counts from now on",
            description = "Safe to repeat.")
    @APIResponse(
            responseCode = "200",
            description = "Confirmed",
            content = @Content(mediaType = MediaType.TEXT_HTML))
    public Response confirm(
            @PathParam("token") String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String header) {
        var claim = links.read(Kind.CONFIRMATION, token).orElse(null);
        if (claim == null) {
            return pages.nothing(Words.of(header));
        }
        var words =
                records.load(claim.customerId())
                        .state()
                        .waiting(claim.about())
                        .map(asked -> Words.of(asked.locale(), header))
                        .orElseGet(() -> Words.of(header));
        var command = new Confirm(claim.customerId(), claim.about(), clock.instant());
        return switch (records.run(claim.customerId(), command, calls.by("confirmation-link"))) {
            case Done(_, _, _, _) -> done(words);
            case Refused(_) -> pages.nothing(words);
        };
    }

    private Response question(ConsentAsked asked) {
        var words = Words.of(asked.locale());
        var text =
                asked.textHash() == null
                        ? ""
                        : book.find(asked.purpose(), asked.textVersion(), asked.locale())
                                .map(Text::words)
                                .orElse("");
        return pages.page(
                200,
                "confirmation.html",
                words,
                Map.of(
                        "done", false,
                        "purpose", words.of(book.terms(asked.purpose()).names()),
                        "channel", asked.channel().json(),
                        "locale", asked.locale(),
                        "text", text));
    }

    private Response done(Words words) {
        return pages.page(200, "confirmation.html", words, Map.of("done", true));
    }
}
