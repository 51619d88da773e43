package maison.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import maison.appointment.calendar.Bookable.Equipment;
import maison.appointment.calendar.Bookable.Room;
import maison.appointment.calendar.BookingPolicy.Terms;
import maison.appointment.calendar.CalendarExamples;
import maison.appointment.calendar.HoursException;
import maison.appointment.calendar.TimeSpan;
import maison.appointment.calendar.Visit;
import maison.appointment.calendar.WorkingHours;
import maison.appointment.catalogue.CatalogueEvent;
import maison.appointment.catalogue.CatalogueEvent.EquipmentDefined;
import maison.appointment.catalogue.CatalogueEvent.RoomDefined;
import maison.appointment.catalogue.CatalogueEvent.ServiceDefined;
import maison.appointment.catalogue.CatalogueEvent.StaffDefined;
import maison.appointment.catalogue.CatalogueEvent.StoreDefined;
import maison.appointment.diary.BookingCommand.CancelReason;
import maison.appointment.diary.BookingCommand.Request;
import maison.appointment.diary.BookingEvent;
import maison.appointment.diary.BookingEvent.Attended;
import maison.appointment.diary.BookingEvent.Booked;
import maison.appointment.diary.BookingEvent.Cancelled;
import maison.appointment.diary.BookingEvent.HoldReleased;
import maison.appointment.diary.BookingEvent.NoShowRecorded;
import maison.appointment.diary.BookingEvent.Rescheduled;
import maison.appointment.diary.BookingEvent.SlotHeld;
import maison.platform.testing.Golden;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is stored is written and read for good as these files say.
class EventFormatTest {

    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");
    private static final UUID CLIENT = UUID.fromString("0b8f5c1e-7a44-4c53-8a19-2f64b0f3f001");
    private static final Money FEE = Money.of(CurrencyUnit.GBP, 25);
    private static final Request REQUEST =
            new Request(
                    "london",
                    "appraisal",
                    Instant.parse("2026-03-04T10:15:00Z"),
                    CLIENT,
                    "nadia",
                    null,
                    true);

    private static Visit visit(String start, String end) {
        var time = new TimeSpan(Instant.parse(start), Instant.parse(end));
        return new Visit(
                "london",
                new Visit.ServiceVersion("appraisal", 3),
                new Visit.Party("nadia", "salon", List.of("tester-1")),
                time,
                time.widened(java.time.Duration.ofMinutes(15), java.time.Duration.ofMinutes(15)));
    }

    static Stream<Arguments> bookingEvents() {
        var visit = visit("2026-03-04T10:15:00Z", "2026-03-04T11:15:00Z");
        var moved = visit("2026-03-05T10:15:00Z", "2026-03-05T11:15:00Z");
        return Stream.of(
                Arguments.of("slot-held", new SlotHeld(REQUEST, visit, AT.plusSeconds(300), AT)),
                Arguments.of("hold-released", new HoldReleased(AT)),
                Arguments.of("booked", new Booked(REQUEST, visit, new Terms(1440, FEE, FEE), AT)),
                Arguments.of("rescheduled", new Rescheduled(CLIENT, visit, moved, AT)),
                Arguments.of(
                        "cancelled",
                        new Cancelled(CLIENT, visit, CancelReason.CLIENT_ASKED, true, FEE, AT)),
                Arguments.of("attended", new Attended(CLIENT, visit, AT)),
                Arguments.of("no-show-recorded", new NoShowRecorded(CLIENT, visit, FEE, AT)));
    }

    static Stream<Arguments> catalogueEvents() {
        var week = CalendarExamples.TEN_TO_SIX.week();
        var holiday = new HoursException(LocalDate.parse("2026-12-25"), List.of(), "Christmas Day");
        var hours = new WorkingHours(week, List.of(holiday));
        return Stream.of(
                Arguments.of("store-defined", new StoreDefined(CalendarExamples.store(hours), AT)),
                Arguments.of(
                        "service-defined", new ServiceDefined(CalendarExamples.appraisal(), AT)),
                Arguments.of(
                        "staff-defined",
                        new StaffDefined(
                                new maison.appointment.calendar.Bookable.StaffMember(
                                        "nadia",
                                        "london",
                                        "Nadia",
                                        Set.of("appraisal"),
                                        CalendarExamples.LONDON,
                                        CalendarExamples.TEN_TO_SIX,
                                        true),
                                AT)),
                Arguments.of(
                        "room-defined",
                        new RoomDefined(
                                new Room("salon", "london", "Salon", Set.of("private"), true), AT)),
                Arguments.of(
                        "equipment-defined",
                        new EquipmentDefined(
                                new Equipment(
                                        "tester-1", "london", "Tester", "diamond-tester", true),
                                AT)));
    }

    @ParameterizedTest
    @MethodSource("bookingEvents")
    void a_booking_event_is_written_and_read_as_its_file_says(String name, BookingEvent event) {
        Golden.check("events", name, event);
        assertThat(Bookings.EVENT_TYPES.read(name, 1, Golden.stored(name))).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("catalogueEvents")
    void a_definition_is_written_and_read_as_its_file_says(String name, CatalogueEvent event) {
        Golden.check("events", name, event);
        assertThat(Catalogue.EVENT_TYPES.read(name, 1, Golden.stored(name))).isEqualTo(event);
    }
}
