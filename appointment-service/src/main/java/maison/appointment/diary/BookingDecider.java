package maison.appointment.diary;

import static maison.platform.eventstore.Decision.accept;
import static maison.platform.eventstore.Decision.alreadyDone;
import static maison.platform.eventstore.Decision.refuse;

import java.time.Duration;
import java.time.Instant;
import maison.appointment.calendar.Placement.Impossible;
import maison.appointment.calendar.Placement.Placed;
import maison.appointment.calendar.Visit;
import maison.appointment.calendar.Wish;
import maison.appointment.diary.Booking.Active;
import maison.appointment.diary.Booking.Ending;
import maison.appointment.diary.Booking.Held;
import maison.appointment.diary.Booking.None;
import maison.appointment.diary.Booking.Over;
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
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of one booking.
///
/// A repeat of the request that made the booking is always answered with the booking as it is now:
/// a late retry neither moves a rescheduled booking back nor revives a cancelled one.
public final class BookingDecider
        implements Decider<BookingCommand, Booking, BookingEvent, BookingRefusal> {

    @Override
    public Booking initial() {
        return new None();
    }

    @Override
    public Decision<BookingEvent, BookingRefusal> decide(BookingCommand command, Booking booking) {
        return switch (booking) {
            case None() -> decideNew(command);
            case Held held -> decideHeld(command, held);
            case Active active -> decideActive(command, active);
            case Over over -> decideOver(command, over);
        };
    }

    private static Decision<BookingEvent, BookingRefusal> decideNew(BookingCommand command) {
        return switch (command) {
            case HoldSlot hold -> hold(hold);
            case Book book -> book(book);
            case ReleaseHold _, Reschedule _, Cancel _, RecordAttendance _ ->
                    refuse(new NoSuchBooking());
        };
    }

    private static Decision<BookingEvent, BookingRefusal> decideHeld(
            BookingCommand command, Held held) {
        return switch (command) {
            case HoldSlot hold
                    when hold.request().equals(held.request()) && held.until().isAfter(hold.at()) ->
                    alreadyDone();
            // Another wish, or the same one after it lapsed: the old claim goes with the new hold.
            case HoldSlot hold -> hold(hold);
            case Book book -> book(book);
            case ReleaseHold(var at) when held.until().isAfter(at) -> accept(new HoldReleased(at));
            case ReleaseHold _ -> alreadyDone();
            case Reschedule _, Cancel _, RecordAttendance _ -> refuse(new OnlyHeld());
        };
    }

    private static Decision<BookingEvent, BookingRefusal> decideActive(
            BookingCommand command, Active booking) {
        return switch (command) {
            case Book(var request, _, _) -> repeat(request, booking.request());
            case Reschedule reschedule -> reschedule(reschedule, booking);
            case Cancel(var reason, var at) -> accept(cancelled(reason, at, booking));
            case RecordAttendance(_, var at) when at.isBefore(booking.visit().time().start()) ->
                    refuse(new NotStarted(booking.visit().time().start()));
            case RecordAttendance(var outcome, var at) ->
                    accept(
                            switch (outcome) {
                                case ATTENDED -> attended(at, booking);
                                case NO_SHOW -> noShow(at, booking);
                            });
            case HoldSlot _, ReleaseHold _ -> refuse(new NotAHold());
        };
    }

    private static Decision<BookingEvent, BookingRefusal> decideOver(
            BookingCommand command, Over over) {
        return switch (command) {
            case Book(var request, _, _) -> repeat(request, over.request());
            case Cancel _ when over.ending() == Ending.CANCELLED -> alreadyDone();
            case RecordAttendance(var outcome, _) when endingOf(outcome) == over.ending() ->
                    alreadyDone();
            case Cancel _, RecordAttendance _, Reschedule _, HoldSlot _, ReleaseHold _ ->
                    refuse(new AlreadyOver(over.ending()));
        };
    }

    private static Decision<BookingEvent, BookingRefusal> repeat(Request request, Request first) {
        return request.equals(first) ? alreadyDone() : refuse(new BookingIdReused());
    }

    private static Decision<BookingEvent, BookingRefusal> hold(HoldSlot command) {
        var request = command.request();
        var minutes = command.calendar().store().policy().holdMinutes();
        var until = command.at().plus(Duration.ofMinutes(minutes));
        return switch (command.calendar().place(request.start(), wishOf(request), command.at())) {
            case Placed(var visit) -> accept(new SlotHeld(request, visit, until, command.at()));
            case Impossible(var obstacle) -> refuse(new NotPossible(obstacle));
        };
    }

    private static Decision<BookingEvent, BookingRefusal> book(Book command) {
        var request = command.request();
        var terms = command.calendar().store().policy().terms();
        return switch (command.calendar().place(request.start(), wishOf(request), command.at())) {
            case Placed(var visit) -> accept(new Booked(request, visit, terms, command.at()));
            case Impossible(var obstacle) -> refuse(new NotPossible(obstacle));
        };
    }

    private static Decision<BookingEvent, BookingRefusal> reschedule(
            Reschedule command, Active booking) {
        var move = command.move();
        if (isAlreadyThere(move, booking.visit())) {
            return alreadyDone();
        }
        var calendar = command.calendar();
        var placement = calendar.place(move.start(), wishOf(move, booking), command.at());
        if (placement instanceof Impossible && move.staffId() == null) {
            var anybody = new Move(move.start(), null, move.roomId(), move.selfService());
            placement = calendar.place(move.start(), wishOfAny(anybody, booking), command.at());
        }
        return switch (placement) {
            case Placed(var visit) ->
                    accept(
                            new Rescheduled(
                                    booking.request().customerId(),
                                    booking.visit(),
                                    visit,
                                    command.at()));
            case Impossible(var obstacle) -> refuse(new NotPossible(obstacle));
        };
    }

    private static boolean isAlreadyThere(Move move, Visit visit) {
        return move.start().equals(visit.time().start())
                && (move.staffId() == null || move.staffId().equals(visit.party().staffId()))
                && (move.roomId() == null || move.roomId().equals(visit.party().roomId()));
    }

    private static Wish wishOf(Request request) {
        return new Wish(
                request.customerId(), request.staffId(), request.roomId(), request.selfService());
    }

    /// Without a wish the client stays with whom they know.
    private static Wish wishOf(Move move, Active booking) {
        var staff = move.staffId() == null ? booking.visit().party().staffId() : move.staffId();
        return new Wish(booking.request().customerId(), staff, move.roomId(), move.selfService());
    }

    private static Wish wishOfAny(Move move, Active booking) {
        return new Wish(booking.request().customerId(), null, move.roomId(), move.selfService());
    }

    private static Cancelled cancelled(CancelReason reason, Instant at, Active booking) {
        var notice = Duration.ofMinutes(booking.terms().noticeMinutes());
        var late = at.isAfter(booking.visit().time().start().minus(notice));
        // Only a client's own late change of mind is charged, never the store's.
        var charged = late && reason == CancelReason.CLIENT_ASKED;
        return new Cancelled(
                booking.request().customerId(),
                booking.visit(),
                reason,
                late,
                charged ? booking.terms().lateFee() : null,
                at);
    }

    private static BookingEvent attended(Instant at, Active booking) {
        return new Attended(booking.request().customerId(), booking.visit(), at);
    }

    private static BookingEvent noShow(Instant at, Active booking) {
        return new NoShowRecorded(
                booking.request().customerId(), booking.visit(), booking.terms().noShowFee(), at);
    }

    private static Ending endingOf(Attendance outcome) {
        return switch (outcome) {
            case ATTENDED -> Ending.ATTENDED;
            case NO_SHOW -> Ending.NO_SHOW;
        };
    }

    @Override
    public Booking evolve(Booking booking, BookingEvent event) {
        return switch (event) {
            case SlotHeld(var request, var visit, var until, _) -> new Held(request, visit, until);
            case HoldReleased _ -> new None();
            case Booked(var request, var visit, var terms, _) -> new Active(request, visit, terms);
            case Rescheduled(_, _, var to, _) -> active(booking, event).at(to);
            case Cancelled cancelled ->
                    active(booking, event).over(Ending.CANCELLED, cancelled.fee());
            case Attended _ -> active(booking, event).over(Ending.ATTENDED, null);
            case NoShowRecorded noShow -> active(booking, event).over(Ending.NO_SHOW, noShow.fee());
        };
    }

    private static Active active(Booking booking, BookingEvent event) {
        if (booking instanceof Active active) {
            return active;
        }
        throw new IllegalStateException("%s happened to %s".formatted(event, booking));
    }
}
