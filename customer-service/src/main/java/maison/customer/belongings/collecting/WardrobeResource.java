package maison.customer.belongings.collecting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import maison.customer.belongings.gifts.GiftList;
import maison.customer.belongings.wardrobe.Wardrobe;
import maison.customer.belongings.wardrobe.Wardrobe.Place;
import maison.customer.belongings.wardrobe.WardrobeAudience;
import maison.customer.belongings.wardrobe.WardrobeItem;
import maison.customer.identity.profile.CustomerKeys;
import maison.customer.privacy.readlog.Looks;
import maison.platform.http.Page;
import maison.platform.sealing.SubjectKey;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What a customer has.
@Path("/v1/customers/{id}/wardrobe")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.CLIENT})
@RunOnVirtualThread
@Tag(name = "Wardrobe")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
class WardrobeResource {

    @Schema(name = "WardrobePage")
    record WardrobePage(List<WardrobeItem> items, @Nullable String next) {}

    private final Wardrobe wardrobe;
    private final GiftList gifts;
    private final CustomerKeys keys;
    private final Looks looks;
    private final Caller caller;
    private final Clock clock;

    WardrobeResource(
            Wardrobe wardrobe,
            GiftList gifts,
            CustomerKeys keys,
            Looks looks,
            Caller caller,
            Clock clock) {
        this.wardrobe = wardrobe;
        this.gifts = gifts;
        this.keys = keys;
        this.looks = looks;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listWardrobe",
            summary = "What a customer has, the latest first",
            description =
                    "What they bought of us and did not bring back, what was given to them, and"
                            + " pieces from elsewhere. A client sees their own, without what is a"
                            + " surprise for them; staff see a mark on what is one. The look is"
                            + " logged.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the list",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = WardrobePage.class)))
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        caller.requireOwn(id);
        var key = keys.of(id);
        var place = Place.read(after);
        var found =
                caller.has(Roles.CLIENT)
                        ? known(id, key, place, limit + 1)
                        : WardrobeAudience.forStaff(
                                wardrobe.of(id, key, place, limit + 1),
                                gifts.about(id),
                                clock.instant());
        looks.seen(Set.of(id), "wardrobe", List.of("wardrobe"));
        return Page.of(found, limit, Place::of).toResponse(uri);
    }

    // Left out before the page is cut: a cursor would tell of an item that is kept from them.
    private List<WardrobeItem> known(UUID id, SubjectKey key, Place after, int wanted) {
        var kept = gifts.keptFrom(id);
        var known = new ArrayList<WardrobeItem>();
        Place place = after;
        List<WardrobeItem> found;
        do {
            found = wardrobe.of(id, key, place, wanted);
            known.addAll(WardrobeAudience.forOwner(found, kept));
            place = found.isEmpty() ? place : Place.read(Place.of(found.getLast()));
        } while (known.size() < wanted && found.size() == wanted);
        return known.subList(0, Math.min(wanted, known.size()));
    }
}
