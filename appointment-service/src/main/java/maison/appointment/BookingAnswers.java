package maison.appointment;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import maison.appointment.calendar.Wish;
import maison.appointment.diary.Booking;
import maison.appointment.diary.BookingEvent;
import maison.appointment.diary.BookingRefusal;
import maison.appointment.diary.BookingRefusal.LostToAnother;
import maison.appointment.diary.BookingRefusal.NotPossible;
import maison.platform.eventstore.Outcome;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ETags;
import maison.platform.http.Problem;

/// Turns what a booking came to into an HTTP answer.
@Singleton
public class BookingAnswers {

    /// The member of a problem that names the nearest free times.
    public static final String ALTERNATIVES = "alternatives";

    private final Calendars calendars;
    private final Bookings bookings;

    BookingAnswers(Calendars calendars, Bookings bookings) {
        this.calendars = calendars;
        this.bookings = bookings;
    }

    /// The booking, or the refusal as a problem.
    public Response of(Outcome<Booking, BookingEvent, BookingRefusal> outcome) {
        return switch (outcome) {
            case Done<Booking, BookingEvent, BookingRefusal> done -> ok(done);
            case Refused<Booking, BookingEvent, BookingRefusal>(var refusal) ->
                    AppointmentProblems.problemOf(refusal).toResponse();
        };
    }

    /// The same for a wish for a time: a refusal names the three nearest times to be had.
    public Response of(
            Outcome<Booking, BookingEvent, BookingRefusal> outcome,
            Sought sought,
            Wish wish,
            UUID booking) {
        return switch (outcome) {
            case Done<Booking, BookingEvent, BookingRefusal> done -> ok(done);
            case Refused<Booking, BookingEvent, BookingRefusal>(var refusal) ->
                    problem(refusal, sought, wish, booking).toResponse();
        };
    }

    private Problem problem(BookingRefusal refusal, Sought sought, Wish wish, UUID booking) {
        var problem = AppointmentProblems.problemOf(refusal);
        return refusal instanceof NotPossible || refusal instanceof LostToAnother
                ? problem.with(
                        ALTERNATIVES, calendars.alternatives(sought, wish, booking, bookings.now()))
                : problem;
    }

    private static Response ok(Done<Booking, BookingEvent, BookingRefusal> done) {
        var status =
                done.version() == done.events().size()
                        ? Response.Status.CREATED
                        : Response.Status.OK;
        return Response.status(status)
                .entity(BookingView.of(done.id(), done.state()))
                .header("ETag", ETags.of(done.version()))
                .build();
    }
}
