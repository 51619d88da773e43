package maison.customer.belongings.giving;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import maison.customer.belongings.gift.Present;
import maison.customer.belongings.gifts.GiftList;
import maison.customer.belongings.gifts.GiftRow;
import maison.customer.identity.profile.CustomerKeys;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Tells our other services what they must not tell a customer, be it in a recommendation or a
/// message.
@Path("/v1/customers/{id}/surprises")
@RolesAllowed(Roles.SERVICE)
@RunOnVirtualThread
@Tag(name = "Gifts")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
class SurprisesResource {

    /// A line of a sale, or all of it.
    @Schema(name = "KeptLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record KeptLine(UUID saleId, @Nullable String lineId) {

        static @Nullable KeptLine of(Present present) {
            UUID sale = present.saleId();
            return sale == null ? null : new KeptLine(sale, present.lineId());
        }
    }

    @Schema(name = "Surprises")
    record Kept(
            @Schema(description = "Items of the catalogue") List<String> skus,
            @Schema(description = "Lines of sales; whole sales without a line")
                    List<KeptLine> sales) {}

    private final GiftList gifts;
    private final CustomerKeys keys;

    SurprisesResource(GiftList gifts, CustomerKeys keys) {
        this.gifts = gifts;
        this.keys = keys;
    }

    @GET
    @Operation(
            operationId = "listSurprises",
            summary = "What a customer must not be told now",
            description =
                    "Items and purchases that are presents for them of which they may not know yet."
                            + " Ask at the moment of use.")
    @APIResponse(responseCode = "200", description = "What is kept from them")
    public Kept get(@PathParam("id") UUID id) {
        keys.of(id);
        var kept = gifts.keptFrom(id);
        return new Kept(
                kept.skus(),
                kept.kept().stream()
                        .map(GiftRow::present)
                        .map(KeptLine::of)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }
}
