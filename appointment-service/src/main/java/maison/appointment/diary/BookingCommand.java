package maison.appointment.diary;

import java.time.Instant;
import java.util.UUID;
import maison.appointment.calendar.Calendar;
import org.jspecify.annotations.Nullable;

/// What a booking can be asked to do. Whatever a decision needs from outside is in the command.
public sealed interface BookingCommand {

    /// Keep a time for a few minutes while the client makes up their mind.
    record HoldSlot(Request request, Calendar calendar, Instant at) implements BookingCommand {}

    /// Let a held time go.
    record ReleaseHold(Instant at) implements BookingCommand {}

    /// Book, or turn a hold into a booking.
    record Book(Request request, Calendar calendar, Instant at) implements BookingCommand {}

    /// Move a booking to another time, and to other staff or another room if that is wished.
    /// Without a wish the present staff stays if they are free then, else anybody takes it.
    record Reschedule(Move move, Calendar calendar, Instant at) implements BookingCommand {}

    /// Give a booking up.
    record Cancel(CancelReason reason, Instant at) implements BookingCommand {}

    /// Say whether the client came.
    record RecordAttendance(Attendance outcome, Instant at) implements BookingCommand {}

    /// What the booker asked for; a repeat of the same request is recognised by it.
    ///
    /// @param selfService asked by the client alone
    record Request(
            String storeId,
            String serviceId,
            Instant start,
            @Nullable UUID customerId,
            @Nullable String staffId,
            @Nullable String roomId,
            boolean selfService) {}

    /// Where to move a booking.
    record Move(
            Instant start,
            @Nullable String staffId,
            @Nullable String roomId,
            boolean selfService) {}

    /// Why a booking was given up; a code, since free text could name people.
    enum CancelReason {
        CLIENT_ASKED,
        STORE_ASKED,
        STAFF_UNAVAILABLE,
        BOOKED_BY_MISTAKE,
        OTHER
    }

    /// Whether the client came.
    enum Attendance {
        ATTENDED,
        NO_SHOW
    }
}
