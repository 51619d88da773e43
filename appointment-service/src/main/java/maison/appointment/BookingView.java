package maison.appointment;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import maison.appointment.calendar.Visit;
import maison.appointment.diary.Booking;
import maison.appointment.diary.Booking.Active;
import maison.appointment.diary.Booking.Held;
import maison.appointment.diary.Booking.None;
import maison.appointment.diary.Booking.Over;
import maison.appointment.diary.BookingCommand.Request;
import maison.platform.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// A booking as the API shows it.
///
/// @param owed what the agreed terms ask for a late cancellation or for not coming
@Schema(name = "Booking")
public record BookingView(
        UUID id,
        @Schema(description = "held, booked, cancelled, attended or no-show") String state,
        @Nullable UUID customerId,
        Place place,
        Instant start,
        Instant end,
        @Nullable Instant heldUntil,
        @Nullable Money owed) {

    /// Who serves the client, and where.
    @Schema(name = "BookingPlace")
    public record Place(
            String storeId,
            String serviceId,
            int serviceVersion,
            String staffId,
            @Nullable String roomId,
            List<String> equipmentIds) {}

    /// @throws ProblemException 404 if there is no such booking
    public static BookingView of(UUID id, Booking booking) {
        return switch (booking) {
            case None() -> throw ProblemException.notFound("booking");
            case Held(var request, var visit, var until) ->
                    new BookingView(
                            id,
                            "held",
                            request.customerId(),
                            placeOf(visit),
                            visit.time().start(),
                            visit.time().end(),
                            until,
                            null);
            case Active(var request, var visit, _) ->
                    new BookingView(
                            id,
                            "booked",
                            request.customerId(),
                            placeOf(visit),
                            visit.time().start(),
                            visit.time().end(),
                            null,
                            null);
            case Over(var request, var visit, var ending, var owed) ->
                    new BookingView(
                            id,
                            nameOf(ending),
                            request.customerId(),
                            placeOf(visit),
                            visit.time().start(),
                            visit.time().end(),
                            null,
                            owed);
        };
    }

    /// Whose booking it is, if a client is known.
    ///
    /// @throws ProblemException 404 if there is no such booking
    public static Request requestOf(Booking booking) {
        return switch (booking) {
            case None() -> throw ProblemException.notFound("booking");
            case Held held -> held.request();
            case Active active -> active.request();
            case Over over -> over.request();
        };
    }

    private static String nameOf(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Place placeOf(Visit visit) {
        return new Place(
                visit.storeId(),
                visit.service().id(),
                visit.service().version(),
                visit.party().staffId(),
                visit.party().roomId(),
                visit.party().equipmentIds());
    }
}
