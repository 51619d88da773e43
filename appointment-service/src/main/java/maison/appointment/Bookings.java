package maison.appointment;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import maison.appointment.calendar.Calendar;
import maison.appointment.diary.Booking;
import maison.appointment.diary.BookingCommand;
import maison.appointment.diary.BookingDecider;
import maison.appointment.diary.BookingEvent;
import maison.appointment.diary.BookingEvent.Attended;
import maison.appointment.diary.BookingEvent.Booked;
import maison.appointment.diary.BookingEvent.Cancelled;
import maison.appointment.diary.BookingEvent.HoldReleased;
import maison.appointment.diary.BookingEvent.NoShowRecorded;
import maison.appointment.diary.BookingEvent.Rescheduled;
import maison.appointment.diary.BookingEvent.SlotHeld;
import maison.appointment.diary.BookingRefusal;
import maison.appointment.diary.BookingRefusal.LostToAnother;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;

/// The door to bookings: rules, event names and database, wired once.
@Singleton
public class Bookings {

    /// Stored names of booking events, chosen by hand.
    static final EventTypes<BookingEvent> EVENT_TYPES =
            EventTypes.of("booking", BookingEvent.class, BookingEvent::at)
                    .with("slot-held", SlotHeld.class)
                    .with("hold-released", HoldReleased.class)
                    .with("booked", Booked.class)
                    .with("rescheduled", Rescheduled.class)
                    .with("cancelled", Cancelled.class)
                    .with("attended", Attended.class)
                    .with("no-show-recorded", NoShowRecorded.class)
                    .requireAll();

    // Each attempt reads the calendar anew, so more than a few means that the slot is fought over
    // and "any" has run out of members to try.
    private static final int ATTEMPTS_MAX = 8;

    // PostgreSQL: exclusion_violation.
    private static final String OVERLAP = "23P01";

    private final AggregateRunner<BookingCommand, Booking, BookingEvent, BookingRefusal> runner;
    private final Calendars calendars;
    private final Clock clock;

    Bookings(EventStore store, GroupCommit commits, Calendars calendars, Clock clock) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new BookingDecider());
        this.calendars = calendars;
        this.clock = clock;
    }

    /// Runs a command that needs no calendar.
    public Outcome<Booking, BookingEvent, BookingRefusal> run(
            UUID booking, BookingCommand command, Call call) {
        return runner.run(booking, command, call);
    }

    /// Runs a command that takes a time.
    ///
    /// Whoever loses the time to another decides again on the newer calendar: "any" finds somebody
    /// else, a certain wish learns the reason.
    ///
    /// @throws maison.platform.http.ProblemException 422 if store or service do not exist
    public Outcome<Booking, BookingEvent, BookingRefusal> take(
            UUID booking, Sought sought, Function<Calendar, BookingCommand> command, Call call) {
        Refused<Booking, BookingEvent, BookingRefusal> lost = null;
        for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
            var calendar = calendars.around(sought, booking);
            switch (tryOnce(booking, command.apply(calendar), call)) {
                case Done<Booking, BookingEvent, BookingRefusal> done -> {
                    return done;
                }
                case Refused<Booking, BookingEvent, BookingRefusal> refused -> {
                    if (!(refused.reason() instanceof LostToAnother)) {
                        return refused;
                    }
                    lost = refused;
                }
            }
        }
        return java.util.Objects.requireNonNull(lost);
    }

    private Outcome<Booking, BookingEvent, BookingRefusal> tryOnce(
            UUID booking, BookingCommand command, Call call) {
        try {
            return runner.run(booking, command, call);
        } catch (RuntimeException failure) {
            if (isOverlap(failure)) {
                return new Refused<>(new LostToAnother(null));
            }
            throw failure;
        }
    }

    /// The booking as it is now.
    public Loaded<Booking, BookingEvent> load(UUID booking) {
        return runner.load(booking);
    }

    /// The time by which commands are decided, to the precision that is stored.
    public Instant now() {
        return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }

    private static boolean isOverlap(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && OVERLAP.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    @Produces
    @Singleton
    static EventTypes<BookingEvent> eventTypes() {
        return EVENT_TYPES;
    }
}
