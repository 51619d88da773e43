package maison.customer.finding.issuing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import maison.customer.finding.card.BlockReason;
import maison.customer.privacy.readlog.Looks;
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

/// Hands out loyalty cards, replaces and blocks them. Their numbers are in bodies, never in
/// addresses: they stand for a person, and an address stands in every access log.
@Path("/v1/customers/{id}/cards")
@RunOnVirtualThread
@Tag(name = "Cards")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
class CardResource {

    /// A card to hand out.
    @Schema(name = "NewCard")
    record NewCard(
            @Schema(
                            required = true,
                            description = "As it is printed, or the card's QR text",
                            examples = "620041700092")
                    @NotNull
                    @Size(max = 40)
                    String number,
            @Schema(
                            description = "The customer's card that this one takes the place of",
                            examples = "620041700084")
                    @Size(max = 40)
                    @Nullable String replaces) {

        @Override
        public String toString() {
            return "NewCard[…]";
        }
    }

    /// Which card is blocked, and why.
    @Schema(name = "CardBlock")
    record Blocking(
            @Schema(required = true, examples = "620041700084") @NotNull @Size(max = 40)
                    String number,
            @Schema(
                            required = true,
                            enumeration = {"lost", "stolen", "damaged", "given-back"})
                    @NotNull
                    @Pattern(
                            regexp = "lost|stolen|damaged|given-back",
                            message = "must be lost, stolen, damaged or given-back")
                    String reason) {

        BlockReason read() {
            return List.of(BlockReason.values()).stream()
                    .filter(each -> each.json().equals(reason))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public String toString() {
            return "Blocking[…]";
        }
    }

    /// A card as staff see it.
    ///
    /// @param qrText what the card's QR code holds
    @Schema(name = "LoyaltyCard")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CardView(
            @Schema(examples = "620041700092") String number,
            @Schema(examples = "MAISON:CARD:620041700092") String qrText,
            @Schema(enumeration = {"good", "blocked"}) String state,
            @Nullable Instant issuedAt,
            @Nullable Instant blockedAt,
            @Schema(description = "Why it is blocked", examples = "replaced")
                    @Nullable String reason) {}

    @Schema(name = "LoyaltyCardList")
    record CardViews(List<CardView> items) {}

    private final CardIssue issue;
    private final Looks looks;
    private final Caller caller;

    CardResource(CardIssue issue, Looks looks, Caller caller) {
        this.issue = issue;
        this.looks = looks;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.CLIENT})
    @Operation(
            operationId = "listCards",
            summary = "A customer's loyalty cards, the oldest first",
            description = "A client sees only their own. The look is logged.")
    @APIResponse(
            responseCode = "200",
            description = "The cards",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CardViews.class)))
    public CardViews list(@PathParam("id") UUID id) {
        caller.requireOwn(id);
        var cards = issue.of(id);
        looks.seen(Set.of(id), "cards", List.of("cards"));
        return new CardViews(cards);
    }

    @POST
    @RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.TERMINAL})
    @Operation(
            operationId = "issueCard",
            summary = "Hand a loyalty card to a customer",
            description =
                    "The number is twelve digits of which the last checks the others (Luhn), as it"
                            + " is printed or as the card's QR text says it. It is unique, also after it"
                            + " was blocked. With `replaces` the named card is blocked in the same act;"
                            + " of a card that was handed out before without it this is refused. Safe"
                            + " to repeat.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = NewCard.class),
                            examples =
                                    @ExampleObject(
                                            name = "first card",
                                            value = "{\"number\":\"620041700092\"}")))
    @APIResponse(
            responseCode = "201",
            description = "Issued",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CardView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Was this customer's card before; `Idempotent-Replayed: true`",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CardView.class)))
    @APIResponse(responseCode = "409", ref = "CardTaken")
    @APIResponse(responseCode = "422", ref = "TooMany")
    public Response issue(@PathParam("id") UUID id, @NotNull @Valid NewCard card) {
        return issue.issue(id, card.number(), card.replaces(), caller.call());
    }

    @POST
    @Path("/blocks")
    @RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.CLIENT})
    @Operation(
            operationId = "blockCard",
            summary = "Block a loyalty card",
            description =
                    "It tells no till any more whose it was, and is never good again. A client"
                            + " blocks only their own. Safe to repeat: the first reason stays.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Blocking.class),
                            examples =
                                    @ExampleObject(
                                            name = "lost",
                                            value =
                                                    "{\"number\":\"620041700092\","
                                                            + "\"reason\":\"lost\"}")))
    @APIResponse(
            responseCode = "200",
            description = "Blocked",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CardView.class)))
    public Response block(@PathParam("id") UUID id, @NotNull @Valid Blocking blocking) {
        caller.requireOwn(id);
        return issue.block(id, blocking.number(), blocking.read(), caller.call());
    }
}
