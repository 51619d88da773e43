package maison.purchase.tracking.status;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import maison.platform.http.Problem;
import maison.purchase.PurchaseProblems;
import maison.purchase.tracking.status.StatusLinks.Claim;
import maison.purchase.tracking.status.StatusSource.Linked;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Shows whoever has the link where their order stands.
@Path("/v1/order-status/{token}")
@Tag(name = "Order status")
@RunOnVirtualThread
class StatusResource {

    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";

    private final StatusLinks links;
    private final Map<Character, StatusSource> sources = new HashMap<>();
    private final Template page;

    StatusResource(StatusLinks links, @Any Instance<StatusSource> sources, Engine engine) {
        this.links = links;
        this.page =
                Objects.requireNonNull(
                        engine.getTemplate("order-status.html"), "No template of the status page");
        for (StatusSource source : sources) {
            if (this.sources.put(source.kind(), source) != null) {
                throw new IllegalStateException("Two sources of kind " + source.kind());
            }
        }
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @SecurityRequirements
    @Operation(
            operationId = "readOrderStatus",
            summary = "Where an order stands, for whoever has its link",
            description =
                    "Needs no sign-in and shows no personal data: stage, promised day and next step,"
                            + " in English or Arabic. Also as a page for people (`text/html`).")
    @APIResponse(
            responseCode = "200",
            description = "As it stands now; not to be stored",
            content = @Content(schema = @Schema(implementation = StatusView.class)))
    @APIResponse(
            responseCode = "404",
            description = "The link is not ours, is over, or was revoked: always the same answer")
    public Response status(
            @Parameter(description = "The last part of the link") @PathParam("token") String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        Words words = Words.forHeader(language);
        return find(token)
                .map(status -> Response.ok(StatusView.of(status, words)))
                .orElseGet(() ->
                        Response.status(Response.Status.NOT_FOUND)
                                .type(Problem.MEDIA_TYPE)
                                .entity(PurchaseProblems.unknown("order status")))
                .header(HttpHeaders.CONTENT_LANGUAGE, words.language())
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Robots-Tag", "noindex, nofollow")
                .build();
    }

    @GET
    @PermitAll
    @Produces("text/html;qs=0.9")
    @Operation(hidden = true)
    public Response page(
            @PathParam("token") String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        Words words = Words.forHeader(language);
        Optional<OrderStatus> found = find(token);
        String html =
                page.data("words", words)
                        .data("found", found.isPresent())
                        .data(
                                "status",
                                found.<Object>map(each -> StatusView.of(each, words)).orElse(""))
                        .data(
                                "day",
                                found.map(OrderStatus::promisedDate).map(words::day).orElse(""))
                        .data("due", found.map(OrderStatus::dueDate).map(words::day).orElse(""))
                        .render();
        return Response.status(found.isPresent() ? Response.Status.OK : Response.Status.NOT_FOUND)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(html)
                .header(HttpHeaders.CONTENT_LANGUAGE, words.language())
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("Content-Security-Policy", PAGE_POLICY)
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    private Optional<OrderStatus> find(String token) {
        return links.read(token).flatMap(this::find);
    }

    private Optional<OrderStatus> find(Claim claim) {
        return Optional.ofNullable(sources.get(claim.kind()))
                .flatMap(source -> source.find(claim.id()))
                .filter(linked -> linked.version() == claim.version())
                .map(Linked::status);
    }
}
