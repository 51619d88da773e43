package maison.appointment.availability;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import maison.appointment.Access;
import maison.appointment.BookingView;
import maison.appointment.Bookings;
import maison.appointment.Calendars;
import maison.appointment.Sought;
import maison.appointment.calendar.Wish;
import maison.appointment.catalogue.Bookables;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Searching for times that can be had.
@Path("/v1/slots")
@Tag(name = "Availability")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class SlotsResource {

    private final Calendars calendars;
    private final Bookables bookables;
    private final Bookings bookings;
    private final Caller caller;
    private final Access access;

    SlotsResource(
            Calendars calendars,
            Bookables bookables,
            Bookings bookings,
            Caller caller,
            Access access) {
        this.calendars = calendars;
        this.bookables = bookables;
        this.bookings = bookings;
        this.caller = caller;
        this.access = access;
    }

    @GET
    @RolesAllowed({
        Roles.ASSOCIATE,
        Roles.ARTISAN,
        Roles.MANAGER,
        Roles.ADMIN,
        Roles.TERMINAL,
        Roles.CLIENT
    })
    @Operation(
            summary = "Search free times",
            description =
                    "Each slot is a start at which staff, room and equipment are all free, with"
                            + " everybody who could take it. Days and the grid follow the wall clock,"
                            + " so a day on which clocks change has fewer or more slots. At most 31"
                            + " days at a time.")
    @APIResponse(responseCode = "200", description = "Free times by day; days without any included")
    public FoundSlots search(@BeanParam SlotQuery query) {
        var own = ownClaimsOf(query.reschedule());
        var selfService = caller.has(Roles.CLIENT);
        var wish = new Wish(null, query.staff(), query.room(), selfService);
        var zone = query.zoneOr(() -> zoneOf(query.store()));
        var window = query.window(zone);
        var sought = new Sought(query.store(), query.service(), window.start(), null);
        var calendar = calendars.over(window, sought, own);
        int step = query.stepOr(selfService, calendar.store().policy().slotMinutes());
        var survey = calendar.survey(window, step, wish, bookings.now());
        return FoundSlots.of(query, zone, survey, !selfService && query.explain());
    }

    private java.time.ZoneId zoneOf(String store) {
        return bookables
                .find(maison.appointment.calendar.Bookable.Store.class, store)
                .map(found -> found.definition().zone())
                // An unknown store is answered by the calendar, whatever the zone.
                .orElse(java.time.ZoneOffset.UTC);
    }

    private @Nullable UUID ownClaimsOf(@Nullable UUID booking) {
        if (booking != null) {
            access.require(BookingView.requestOf(bookings.load(booking).state()));
        }
        return booking;
    }
}
