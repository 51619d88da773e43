package maison.appointment;

import java.util.Locale;
import maison.appointment.calendar.Obstacle;
import maison.appointment.calendar.Obstacle.NotSkilled;
import maison.appointment.calendar.Obstacle.NotWorking;
import maison.appointment.calendar.Obstacle.OffGrid;
import maison.appointment.calendar.Obstacle.RoomUnsuitable;
import maison.appointment.calendar.Obstacle.StoreClosed;
import maison.appointment.calendar.Obstacle.Taken;
import maison.appointment.calendar.Obstacle.TooFarAhead;
import maison.appointment.calendar.Obstacle.TooSoon;
import maison.appointment.calendar.Obstacle.Unknown;
import maison.appointment.calendar.Resource;
import maison.appointment.diary.BookingRefusal;
import maison.appointment.diary.BookingRefusal.AlreadyOver;
import maison.appointment.diary.BookingRefusal.BookingIdReused;
import maison.appointment.diary.BookingRefusal.LostToAnother;
import maison.appointment.diary.BookingRefusal.NoSuchBooking;
import maison.appointment.diary.BookingRefusal.NotAHold;
import maison.appointment.diary.BookingRefusal.NotPossible;
import maison.appointment.diary.BookingRefusal.NotStarted;
import maison.appointment.diary.BookingRefusal.OnlyHeld;
import maison.platform.http.Problem;
import org.jspecify.annotations.Nullable;

/// What each refusal looks like over HTTP. A new refusal does not compile until it has an answer
/// here.
public final class AppointmentProblems {

    private AppointmentProblems() {}

    public static Problem problemOf(BookingRefusal refusal) {
        return switch (refusal) {
            case NoSuchBooking() ->
                    Problem.of(404, "not-found", "Not found", "There is no such booking.");
            case NotPossible(var obstacle) -> problemOf(obstacle);
            case LostToAnother(var resource) -> taken(resource == null ? null : resource.kind());
            case BookingIdReused() ->
                    conflict(
                            "booking-id-reused",
                            "Booking id already used",
                            "This booking was made by another request. To move it, PUT its time.");
            case AlreadyOver(var ending) ->
                    conflict(
                            "booking-over",
                            "Booking is over",
                            "It is %s.".formatted(words(ending)));
            case OnlyHeld() ->
                    conflict(
                            "booking-only-held",
                            "Only held",
                            "The time is only held; book it first, or release the hold.");
            case NotAHold() ->
                    conflict("not-a-hold", "Not a hold", "It is a booking; cancel it instead.");
            case NotStarted(var start) ->
                    conflict(
                            "not-started",
                            "Not started",
                            "The appointment starts at %s.".formatted(start));
        };
    }

    /// What stands in the way, also for one time among many in a search.
    public static Problem problemOf(Obstacle obstacle) {
        return switch (obstacle) {
            case Unknown(var kind, var id) ->
                    Problem.of(
                            422,
                            "unknown-" + words(kind),
                            "Unknown " + words(kind),
                            "The store has no %s '%s' in use.".formatted(words(kind), id));
            case NotSkilled(var staff, var service) ->
                    Problem.of(
                            422,
                            "not-skilled",
                            "Not skilled",
                            "'%s' does not give the service '%s'.".formatted(staff, service));
            case RoomUnsuitable(var room, var service) ->
                    Problem.of(
                            422,
                            "room-unsuitable",
                            "Room unsuitable",
                            "Room '%s' does not suit the service '%s'.".formatted(room, service));
            case OffGrid(var minutes) ->
                    conflict(
                            "off-grid",
                            "Off the grid",
                            "Appointments start every %d minutes.".formatted(minutes));
            case TooSoon(var earliest) ->
                    conflict(
                            "too-soon",
                            "Too soon",
                            "The earliest start is %s.".formatted(earliest));
            case TooFarAhead(var latest) ->
                    conflict(
                            "too-far-ahead",
                            "Too far ahead",
                            "The latest start is %s.".formatted(latest));
            case StoreClosed(var store, var reason) ->
                    conflict(
                            "store-closed",
                            "Store closed",
                            "Store '%s' is closed then%s."
                                    .formatted(store, reason == null ? "" : ": " + reason));
            case NotWorking(var staff) ->
                    conflict(
                            "not-working",
                            "Not working",
                            staff == null
                                    ? "Nobody who gives this service works then."
                                    : "'%s' does not work then.".formatted(staff));
            case Taken(var kind, _) -> taken(kind);
        };
    }

    private static Problem taken(Resource.@Nullable Kind kind) {
        var whom =
                switch (kind) {
                    case null -> "The time";
                    case STAFF -> "The staff";
                    case ROOM -> "The room";
                    case EQUIPMENT -> "Equipment that the service needs";
                    case CUSTOMER -> "The client";
                };
        return conflict(
                "slot-taken", "Slot taken", whom + " is taken by another appointment then.");
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Problem conflict(String code, String title, String detail) {
        return Problem.of(409, code, title, detail);
    }
}
