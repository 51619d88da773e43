package maison.customer.lifecycle.timeline;

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
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import maison.customer.belongings.gifts.GiftList;
import maison.customer.belongings.gifts.GiftRow;
import maison.customer.belongings.gifts.SurpriseMark;
import maison.customer.belongings.gifts.Surprises;
import maison.customer.clienteling.notes.NoteReader;
import maison.customer.identity.profile.CustomerKeys;
import maison.customer.lifecycle.timeline.Timeline.Eyes;
import maison.customer.lifecycle.timeline.Timeline.Gap;
import maison.customer.lifecycle.timeline.Timeline.Hush;
import maison.customer.lifecycle.timeline.TimelineItem.Fold;
import maison.customer.lifecycle.timeline.TimelineItem.Happened;
import maison.customer.lifecycle.timeline.TimelineQuery.Place;
import maison.customer.lifecycle.timeline.TimelineQuery.Quiet;
import maison.customer.privacy.readlog.Looks;
import maison.platform.http.Page;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Everything that happened between a customer and the house, in one line.
@Path("/v1/customers/{id}/timeline")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.ARTISAN, Roles.CLIENT})
@RunOnVirtualThread
@Tag(name = "Timeline")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
class TimelineResource {

    @Schema(name = "TimelinePage")
    record TimelinePage(List<TimelineItem> items, @Nullable String next) {}

    private final Timeline timeline;
    private final Texts texts;
    private final GiftList gifts;
    private final CustomerKeys keys;
    private final Looks looks;
    private final Caller caller;
    private final Clock clock;

    TimelineResource(
            Timeline timeline,
            Texts texts,
            GiftList gifts,
            CustomerKeys keys,
            Looks looks,
            Caller caller,
            Clock clock) {
        this.timeline = timeline;
        this.texts = texts;
        this.gifts = gifts;
        this.keys = keys;
        this.looks = looks;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getTimeline",
            summary = "Everything that happened between a customer and the house, newest first",
            description =
                    "From all services, as far as it was heard. What systems noted by themselves is"
                            + " folded into one line between what people did; `unfold` shows it."
                            + " Artisans see what is made, measured and visited for, without"
                            + " amounts; clients their own, without what is kept from them; notes"
                            + " are for whom they were written. The look is logged.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the line",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = TimelinePage.class)))
    public Response list(
            @PathParam("id") UUID id,
            @Parameter(schema = @Schema(format = "date-time"), description = "Not before")
                    @QueryParam("from")
                    @Nullable String from,
            @Parameter(schema = @Schema(format = "date-time"), description = "Before")
                    @QueryParam("to")
                    @Nullable String to,
            @Parameter(
                            description = "Kinds and topics, with commas between them",
                            example = "purchases,visited")
                    @QueryParam("kinds")
                    @Nullable String kinds,
            @Parameter(
                            description = "What becomes of quiet ones; folded if not said",
                            schema = @Schema(enumeration = {"folded", "shown", "only"}))
                    @QueryParam("quiet")
                    @Nullable String quiet,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        caller.requireOwn(id);
        var query = TimelineQuery.read(from, to, kinds, quiet, after, limit);
        var key = keys.of(id);
        var audience = Audience.of(caller);
        var known = gifts.about(id);
        var now = clock.instant();
        boolean client = caller.has(Roles.CLIENT);
        // Staff see what is a surprise, with a mark; nothing is kept from them.
        var kept = Surprises.of(id, client ? known : List.of(), now);
        var eyes = new Eyes(audience.kinds(), NoteReader.of(caller), kept);
        var found = Page.of(timeline.page(id, query, eyes), limit, each -> place(each).cursor());
        var shown =
                texts.added(found.items(), id, key).stream()
                        .map(each -> audience.amounts() ? each : each.withoutAmounts())
                        .map(each -> client ? each : each.marked(mark(each, known, now)))
                        .toList();
        looks.seen(Set.of(id), "timeline", List.of("timeline"));
        var items =
                query.folds() ? folded(id, query, eyes, shown, found.next(), uri) : items(shown);
        return new Page<>(items, found.next()).toResponse(uri);
    }

    private static Place place(Happened touchpoint) {
        return new Place(touchpoint.at(), touchpoint.touchpointId());
    }

    private static List<TimelineItem> items(List<Happened> shown) {
        return shown.stream().map(each -> new TimelineItem(each, null)).toList();
    }

    private List<TimelineItem> folded(
            UUID id,
            TimelineQuery query,
            Eyes eyes,
            List<Happened> shown,
            @Nullable String next,
            UriInfo uri) {
        List<Gap> gaps = Timeline.gaps(query.after(), shown, next == null);
        var hushes = timeline.quiet(id, query, eyes, gaps);
        var items = new ArrayList<TimelineItem>();
        for (Gap gap : gaps) {
            var hush = hushes.get(gap.number());
            if (hush != null) {
                items.add(new TimelineItem(null, fold(gap, hush, uri)));
            }
            if (gap.number() < shown.size()) {
                items.add(new TimelineItem(shown.get(gap.number()), null));
            }
        }
        return items;
    }

    private static Fold fold(Gap gap, Hush hush, UriInfo uri) {
        UriBuilder unfold =
                UriBuilder.fromPath(uri.getRequestUri().getPath())
                        .replaceQuery(uri.getRequestUri().getRawQuery())
                        .replaceQueryParam("quiet", Quiet.ONLY.json())
                        .replaceQueryParam("from", hush.oldest())
                        .replaceQueryParam("limit", Math.min(hush.count(), Page.LIMIT_MAX));
        if (!gap.upper().equals(Place.NEWEST)) {
            unfold.replaceQueryParam("after", gap.upper().cursor());
        }
        return new Fold(hush.count(), hush.oldest(), hush.newest(), unfold.build().toString());
    }

    private static @Nullable SurpriseMark mark(
            Happened touchpoint, List<GiftRow> gifts, Instant now) {
        UUID sale = touchpoint.saleId();
        return sale == null
                ? null
                : gifts.stream()
                        .filter(each -> !each.isKnown(now) && sale.equals(each.present().saleId()))
                        .findFirst()
                        .map(SurpriseMark::of)
                        .orElse(null);
    }
}
