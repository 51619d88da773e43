package maison.appointment.diary;

import static maison.appointment.calendar.CalendarExamples.NOW;
import static maison.appointment.calendar.CalendarExamples.calendar;
import static maison.appointment.calendar.CalendarExamples.cleaning;
import static maison.appointment.calendar.CalendarExamples.london;
import static maison.appointment.calendar.CalendarExamples.taken;
import static maison.appointment.calendar.CalendarExamples.team;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.appointment.calendar.BookingPolicy.Terms;
import maison.appointment.calendar.Calendar;
import maison.appointment.calendar.Claim;
import maison.appointment.calendar.Obstacle;
import maison.appointment.calendar.Resource;
import maison.appointment.calendar.TimeSpan;
import maison.appointment.calendar.Visit;
import maison.appointment.diary.BookingCommand.Attendance;
import maison.appointment.diary.BookingCommand.Book;
import maison.appointment.diary.BookingCommand.Cancel;
import maison.appointment.diary.BookingCommand.CancelReason;
import maison.appointment.diary.BookingCommand.HoldSlot;
import maison.appointment.diary.BookingCommand.Move;
import maison.appointment.diary.BookingCommand.RecordAttendance;
import maison.appointment.diary.BookingCommand.ReleaseHold;
import maison.appointment.diary.BookingCommand.Request;
import maison.appointment.diary.BookingCommand.Reschedule;
import maison.appointment.diary.BookingEvent.Attended;
import maison.appointment.diary.BookingEvent.Booked;
import maison.appointment.diary.BookingEvent.Cancelled;
import maison.appointment.diary.BookingEvent.HoldReleased;
import maison.appointment.diary.BookingEvent.NoShowRecorded;
import maison.appointment.diary.BookingEvent.Rescheduled;
import maison.appointment.diary.BookingEvent.SlotHeld;
import maison.appointment.diary.BookingRefusal.AlreadyOver;
import maison.appointment.diary.BookingRefusal.BookingIdReused;
import maison.appointment.diary.BookingRefusal.NoSuchBooking;
import maison.appointment.diary.BookingRefusal.NotAHold;
import maison.appointment.diary.BookingRefusal.NotPossible;
import maison.appointment.diary.BookingRefusal.NotStarted;
import maison.appointment.diary.BookingRefusal.OnlyHeld;
import maison.platform.testing.DeciderScenario;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class BookingDeciderTest {

    private static final Instant TEN = london("2026-03-04T10:00");
    private static final Instant NOON = london("2026-03-04T12:00");
    private static final UUID CLIENT = UUID.fromString("0b8f5c1e-7a44-4c53-8a19-2f64b0f3f001");
    private static final Request REQUEST = request(TEN);
    private static final Money FEE = Money.of(CurrencyUnit.GBP, 25);
    private static final Terms TERMS = new Terms(1440, FEE, FEE);
    private static final Booked BOOKED = new Booked(REQUEST, visit(TEN, "nadia"), TERMS, NOW);

    private final DeciderScenario<BookingCommand, Booking, BookingEvent, BookingRefusal> booking =
            DeciderScenario.of(new BookingDecider());

    private static Request request(Instant start) {
        return new Request("london", "cleaning", start, CLIENT, null, null, false);
    }

    private static Visit visit(Instant start, String staff) {
        var time = new TimeSpan(start, start.plus(Duration.ofMinutes(30)));
        return new Visit(
                "london",
                new Visit.ServiceVersion("cleaning", 1),
                new Visit.Party(staff, null, List.of()),
                time,
                time);
    }

    private static Calendar free(Claim... claims) {
        return calendar(cleaning(), team(), claims);
    }

    private static Claim nadiaAt(String from, String to) {
        return taken(Resource.Kind.STAFF, "nadia", from, to);
    }

    @Test
    void books_a_free_time() {
        booking.given().when(new Book(REQUEST, free(), NOW)).then(BOOKED);
    }

    @Test
    void refuses_a_taken_time_with_the_obstacle() {
        var omar = taken(Resource.Kind.STAFF, "omar", "2026-03-04T10:00", "2026-03-04T11:00");
        var nadia = nadiaAt("2026-03-04T10:00", "2026-03-04T11:00");

        booking.given()
                .when(new Book(REQUEST, free(omar, nadia), NOW))
                .thenRefused(new NotPossible(new Obstacle.Taken(Resource.Kind.STAFF, null)));
    }

    @Test
    void answers_a_repeat_with_what_is_there_even_when_the_calendar_is_full_now() {
        var nadia = nadiaAt("2026-03-04T10:00", "2026-03-04T11:00");

        booking.given(BOOKED).when(new Book(REQUEST, free(nadia), NOW)).thenNothing();
    }

    @Test
    void a_late_repeat_moves_nothing_back_and_revives_nothing() {
        var moved = new Rescheduled(CLIENT, BOOKED.visit(), visit(NOON, "nadia"), NOW);
        var cancelled =
                new Cancelled(CLIENT, BOOKED.visit(), CancelReason.CLIENT_ASKED, false, null, NOW);

        booking.given(BOOKED, moved).when(new Book(REQUEST, free(), NOW)).thenNothing();
        booking.given(BOOKED, cancelled).when(new Book(REQUEST, free(), NOW)).thenNothing();
    }

    @Test
    void refuses_another_request_under_the_same_id() {
        booking.given(BOOKED)
                .when(new Book(request(NOON), free(), NOW))
                .thenRefused(new BookingIdReused());
    }

    @Test
    void holds_a_time_for_the_stores_minutes_and_books_it() {
        var held = new SlotHeld(REQUEST, BOOKED.visit(), NOW.plusSeconds(300), NOW);

        booking.given().when(new HoldSlot(REQUEST, free(), NOW)).then(held);
        booking.given(held).when(new HoldSlot(REQUEST, free(), NOW)).thenNothing();
        booking.given(held).when(new Book(REQUEST, free(), NOW)).then(BOOKED);
    }

    @Test
    void a_lapsed_hold_is_held_anew_and_a_lapsed_or_standing_one_let_go() {
        var held = new SlotHeld(REQUEST, BOOKED.visit(), NOW.plusSeconds(300), NOW);
        var later = NOW.plusSeconds(300);

        booking.given(held)
                .when(new HoldSlot(REQUEST, free(), later))
                .then(new SlotHeld(REQUEST, BOOKED.visit(), later.plusSeconds(300), later));
        booking.given(held).when(new ReleaseHold(NOW)).then(new HoldReleased(NOW));
        booking.given(held).when(new ReleaseHold(later)).thenNothing();
    }

    @Test
    void a_hold_is_no_booking_and_a_booking_no_hold() {
        var held = new SlotHeld(REQUEST, BOOKED.visit(), NOW.plusSeconds(300), NOW);

        booking.given(held).when(new Cancel(CancelReason.OTHER, NOW)).thenRefused(new OnlyHeld());
        booking.given(BOOKED).when(new ReleaseHold(NOW)).thenRefused(new NotAHold());
        booking.given(BOOKED).when(new HoldSlot(REQUEST, free(), NOW)).thenRefused(new NotAHold());
    }

    @Test
    void reschedules_with_the_same_staff_and_to_where_it_is_changes_nothing() {
        var move = new Move(NOON, null, null, false);
        var moved = new Rescheduled(CLIENT, BOOKED.visit(), visit(NOON, "nadia"), NOW);

        booking.given(BOOKED).when(new Reschedule(move, free(), NOW)).then(moved);
        booking.given(BOOKED, moved).when(new Reschedule(move, free(), NOW)).thenNothing();
    }

    @Test
    void reschedules_to_somebody_else_only_if_nobody_certain_was_wished() {
        var nadia = nadiaAt("2026-03-04T12:00", "2026-03-04T13:00");

        booking.given(BOOKED)
                .when(new Reschedule(new Move(NOON, null, null, false), free(nadia), NOW))
                .then(new Rescheduled(CLIENT, BOOKED.visit(), visit(NOON, "omar"), NOW));
        booking.given(BOOKED)
                .when(new Reschedule(new Move(NOON, "nadia", null, false), free(nadia), NOW))
                .thenRefused(new NotPossible(new Obstacle.Taken(Resource.Kind.STAFF, "nadia")));
    }

    @Test
    void charges_a_client_who_cancels_late_and_never_for_the_stores_own_reasons() {
        var early = TEN.minus(Duration.ofHours(24));
        var late = early.plusSeconds(1);

        booking.given(BOOKED)
                .when(new Cancel(CancelReason.CLIENT_ASKED, early))
                .then(cancelled(CancelReason.CLIENT_ASKED, false, null, early));
        booking.given(BOOKED)
                .when(new Cancel(CancelReason.CLIENT_ASKED, late))
                .then(cancelled(CancelReason.CLIENT_ASKED, true, FEE, late));
        booking.given(BOOKED)
                .when(new Cancel(CancelReason.STORE_ASKED, late))
                .then(cancelled(CancelReason.STORE_ASKED, true, null, late));
    }

    @Test
    void records_who_came_and_who_did_not_from_the_start_on() {
        booking.given(BOOKED)
                .when(new RecordAttendance(Attendance.NO_SHOW, TEN.minusSeconds(1)))
                .thenRefused(new NotStarted(TEN));
        booking.given(BOOKED)
                .when(new RecordAttendance(Attendance.NO_SHOW, TEN))
                .then(new NoShowRecorded(CLIENT, BOOKED.visit(), FEE, TEN));
        booking.given(BOOKED)
                .when(new RecordAttendance(Attendance.ATTENDED, TEN))
                .then(new Attended(CLIENT, BOOKED.visit(), TEN));
    }

    @Test
    void what_is_over_stays_over() {
        var attended = new Attended(CLIENT, BOOKED.visit(), TEN);

        booking.given(BOOKED, attended)
                .when(new RecordAttendance(Attendance.ATTENDED, NOON))
                .thenNothing();
        booking.given(BOOKED, attended)
                .when(new Cancel(CancelReason.OTHER, NOON))
                .thenRefused(new AlreadyOver(Booking.Ending.ATTENDED));
        booking.given(BOOKED, attended)
                .when(new Reschedule(new Move(NOON, null, null, false), free(), NOW))
                .thenRefused(new AlreadyOver(Booking.Ending.ATTENDED));
    }

    @Test
    void refuses_everything_else_about_a_booking_that_is_not_there() {
        booking.given().when(new Cancel(CancelReason.OTHER, NOW)).thenRefused(new NoSuchBooking());
        booking.given()
                .when(new Reschedule(new Move(NOON, null, null, false), free(), NOW))
                .thenRefused(new NoSuchBooking());
        booking.given().when(new ReleaseHold(NOW)).thenRefused(new NoSuchBooking());
    }

    private static Cancelled cancelled(
            CancelReason reason,
            boolean late,
            @org.jspecify.annotations.Nullable Money fee,
            Instant at) {
        return new Cancelled(CLIENT, BOOKED.visit(), reason, late, fee, at);
    }
}
