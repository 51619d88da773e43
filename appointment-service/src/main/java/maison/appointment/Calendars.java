package maison.appointment;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import maison.appointment.calendar.Bookable;
import maison.appointment.calendar.Bookable.Equipment;
import maison.appointment.calendar.Bookable.Room;
import maison.appointment.calendar.Bookable.ServiceType;
import maison.appointment.calendar.Bookable.StaffMember;
import maison.appointment.calendar.Bookable.Store;
import maison.appointment.calendar.BookableKind;
import maison.appointment.calendar.Calendar;
import maison.appointment.calendar.Calendar.Resources;
import maison.appointment.calendar.Claim;
import maison.appointment.calendar.Resource;
import maison.appointment.calendar.Slot;
import maison.appointment.calendar.TimeSpan;
import maison.appointment.calendar.Wish;
import maison.appointment.catalogue.Bookables;
import maison.appointment.catalogue.Bookables.Defined;
import maison.appointment.claims.Claims;
import maison.platform.http.Problem;
import maison.platform.http.ProblemException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads calendars as they stand.
@Singleton
public class Calendars {

    /// How many free times a refusal names.
    public static final int ALTERNATIVES = 3;

    // Long enough for the longest service with its buffers, and a day's load to spread.
    private static final Duration MARGIN = Duration.ofDays(3);

    private final Jdbi jdbi;
    private final Bookables bookables;
    private final Claims claims;

    Calendars(Jdbi jdbi, Bookables bookables, Claims claims) {
        this.jdbi = jdbi;
        this.bookables = bookables;
        this.claims = claims;
    }

    /// The days around a wished start, without what `booking` itself has taken.
    ///
    /// @throws ProblemException 422 if the store or the service does not exist
    public Calendar around(Sought sought, UUID booking) {
        var known = new TimeSpan(sought.start().minus(MARGIN), sought.start().plus(MARGIN));
        return read(sought, known, booking);
    }

    /// A longer time, for search.
    ///
    /// @param booking whose own claims count as free; null for nobody's
    /// @throws ProblemException 422 if the store or the service does not exist
    public Calendar over(TimeSpan window, Sought sought, @Nullable UUID booking) {
        return read(sought, window.widened(MARGIN, MARGIN), booking);
    }

    /// The three free times nearest to a wish that could not be had: as wished if there are such,
    /// else with anybody anywhere in the store.
    public List<Slot> alternatives(Sought sought, Wish wish, UUID booking, Instant now) {
        var window = Calendar.around(sought.start());
        var calendar = over(window, sought, booking);
        var slots = new ArrayList<>(calendar.nearest(sought.start(), wish, ALTERNATIVES, now));
        if (slots.size() < ALTERNATIVES) {
            var anybody = new Wish(wish.customerId(), null, null, wish.selfService());
            for (Slot slot : calendar.nearest(sought.start(), anybody, ALTERNATIVES, now)) {
                if (slots.size() < ALTERNATIVES
                        && slots.stream().noneMatch(each -> each.start().equals(slot.start()))) {
                    slots.add(slot);
                }
            }
        }
        return slots;
    }

    private Calendar read(Sought sought, TimeSpan known, @Nullable UUID booking) {
        return jdbi.inTransaction(handle -> read(handle, sought, known, booking));
    }

    private Calendar read(Handle handle, Sought sought, TimeSpan known, @Nullable UUID booking) {
        var store = inUse(handle, Store.class, BookableKind.STORE, sought.storeId());
        var service = inUse(handle, ServiceType.class, BookableKind.SERVICE, sought.serviceId());
        var resources =
                new Resources(
                        bookables.inUseAt(handle, StaffMember.class, sought.storeId()),
                        bookables.inUseAt(handle, Room.class, sought.storeId()),
                        bookables.inUseAt(handle, Equipment.class, sought.storeId()));
        List<Claim> taken =
                claims.on(handle, all(resources, sought.customerId()), known).stream()
                        .filter(claim -> !claim.booking().equals(booking))
                        .toList();
        return new Calendar(
                store.definition(),
                service.definition(),
                service.version(),
                resources,
                taken,
                known);
    }

    private <B extends Bookable> Defined<B> inUse(
            Handle handle, Class<B> type, BookableKind kind, String id) {
        return bookables
                .find(handle, type, id)
                .filter(each -> each.definition().active())
                .orElseThrow(() -> unknown(kind, id));
    }

    private static ProblemException unknown(BookableKind kind, String id) {
        var name = kind.name().toLowerCase(Locale.ROOT);
        return new ProblemException(
                Problem.of(
                        422,
                        "unknown-" + name,
                        "Unknown " + name,
                        "There is no %s '%s' in use.".formatted(name, id)));
    }

    private static List<Resource> all(Resources resources, @Nullable UUID customer) {
        var all = new ArrayList<Resource>();
        if (customer != null) {
            all.add(new Resource(Resource.Kind.CUSTOMER, customer.toString()));
        }
        resources.staff().forEach(each -> all.add(new Resource(Resource.Kind.STAFF, each.id())));
        resources.rooms().forEach(each -> all.add(new Resource(Resource.Kind.ROOM, each.id())));
        resources
                .equipment()
                .forEach(each -> all.add(new Resource(Resource.Kind.EQUIPMENT, each.id())));
        return all;
    }
}
