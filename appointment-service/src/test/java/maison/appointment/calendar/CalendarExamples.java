package maison.appointment.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import maison.appointment.calendar.Bookable.Equipment;
import maison.appointment.calendar.Bookable.Preparation;
import maison.appointment.calendar.Bookable.Room;
import maison.appointment.calendar.Bookable.RoomNeed;
import maison.appointment.calendar.Bookable.ServiceType;
import maison.appointment.calendar.Bookable.StaffMember;
import maison.appointment.calendar.Bookable.Store;
import maison.appointment.calendar.Calendar.Resources;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// A small London shop, as the tests of this service know it.
public final class CalendarExamples {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");
    public static final WorkingHours TEN_TO_SIX = WorkingHours.daily(span("10:00", "18:00"));
    public static final WorkingHours ALWAYS = WorkingHours.daily(span("00:00", "00:00"));
    public static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private CalendarExamples() {}

    public static LocalSpan span(String from, String to) {
        return new LocalSpan(LocalTime.parse(from), LocalTime.parse(to));
    }

    public static Instant london(String local) {
        return LocalDateTime.parse(local).atZone(LONDON).toInstant();
    }

    public static Store store(WorkingHours hours) {
        var pounds = Money.of(CurrencyUnit.GBP, 25);
        var terms = new BookingPolicy.Terms(1440, pounds, pounds);
        return new Store(
                "london",
                "Bond Street",
                LONDON,
                hours,
                new BookingPolicy(15, 60, 180, 5, terms),
                true);
    }

    /// One hour with a quarter before and after, in a private room, with a tester.
    public static ServiceType appraisal() {
        return new ServiceType(
                "appraisal",
                "Appraisal",
                60,
                15,
                15,
                new RoomNeed(Set.of("private")),
                Set.of("diamond-tester"),
                new Preparation("Bring earlier certificates.", "Clean the loupe."),
                true);
    }

    /// Half an hour at the counter.
    public static ServiceType cleaning() {
        return new ServiceType(
                "cleaning",
                "Cleaning",
                30,
                0,
                0,
                null,
                Set.of(),
                new Preparation(null, null),
                true);
    }

    public static StaffMember staff(String id, WorkingHours hours) {
        return new StaffMember(
                id, "london", id, Set.of("appraisal", "cleaning"), LONDON, hours, true);
    }

    public static Room room(String id, String... features) {
        return new Room(id, "london", id, Set.of(features), true);
    }

    public static Equipment tester(String id) {
        return new Equipment(id, "london", id, "diamond-tester", true);
    }

    public static Calendar calendar(ServiceType service, Resources resources, Claim... claims) {
        return calendar(store(TEN_TO_SIX), service, resources, List.of(claims));
    }

    public static Calendar calendar(
            Store store, ServiceType service, Resources resources, List<Claim> claims) {
        var known = new TimeSpan(NOW.minus(Duration.ofDays(2)), NOW.plus(Duration.ofDays(60)));
        return new Calendar(store, service, 1, resources, claims, known);
    }

    /// Nadia and Omar, one private room and one open one, one tester.
    public static Resources team() {
        return new Resources(
                List.of(staff("nadia", TEN_TO_SIX), staff("omar", TEN_TO_SIX)),
                List.of(room("counter"), room("salon", "private")),
                List.of(tester("tester-1")));
    }

    public static Claim taken(Resource.Kind kind, String id, String from, String to) {
        return new Claim(
                UUID.nameUUIDFromBytes(
                        (id + from).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                new Resource(kind, id),
                new TimeSpan(london(from), london(to)),
                null);
    }
}
