package maison.appointment.rescheduling;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import maison.appointment.Access;
import maison.appointment.Allowed;
import maison.appointment.BookingAnswers;
import maison.appointment.BookingView;
import maison.appointment.Bookings;
import maison.appointment.SlotProblem;
import maison.appointment.Sought;
import maison.appointment.calendar.Wish;
import maison.appointment.diary.BookingCommand.Move;
import maison.appointment.diary.BookingCommand.Reschedule;
import maison.platform.http.Problem;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Moving a booking: the old time is free in the instant that the new one is taken.
@Path("/v1/bookings/{id}/time")
@Tag(name = "Bookings")
@RunOnVirtualThread
@RolesAllowed({
    Roles.ASSOCIATE,
    Roles.ARTISAN,
    Roles.MANAGER,
    Roles.ADMIN,
    Roles.TERMINAL,
    Roles.CLIENT
})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class RescheduleResource {

    /// Where to move a booking.
    record NewTime(
            @NotNull @Schema(examples = "2026-03-05T14:00:00Z") Instant start,
            @Pattern(regexp = Allowed.ID)
                    @Schema(
                            description =
                                    "A certain member of staff; absent keeps the present one if"
                                            + " they are free, else takes anybody")
                    @Nullable String staffId,
            @Pattern(regexp = Allowed.ID) @Nullable String roomId) {}

    private final Bookings bookings;
    private final BookingAnswers answers;
    private final Caller caller;
    private final Access access;

    RescheduleResource(Bookings bookings, BookingAnswers answers, Caller caller, Access access) {
        this.bookings = bookings;
        this.answers = answers;
        this.caller = caller;
        this.access = access;
    }

    @PUT
    @Operation(
            summary = "Move a booking",
            description =
                    "Never loses the old time before the new one is sure. Moving to where it is"
                            + " already changes nothing. `If-Match` is honoured if sent.")
    @APIResponse(
            responseCode = "200",
            description = "Moved",
            content = @Content(schema = @Schema(implementation = BookingView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The time cannot be had, or the booking is over",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = SlotProblem.class)))
    @APIResponse(responseCode = "412", description = "The booking has changed since")
    public Response move(@PathParam("id") UUID id, @NotNull @Valid NewTime body) {
        var request = BookingView.requestOf(bookings.load(id).state());
        access.require(request);
        var selfService = caller.has(Roles.CLIENT);
        var start = Allowed.wholeMinute(body.start());
        var move = new Move(start, body.staffId(), body.roomId(), selfService);
        var sought =
                new Sought(request.storeId(), request.serviceId(), start, request.customerId());
        var wish = new Wish(request.customerId(), body.staffId(), body.roomId(), selfService);
        var at = bookings.now();
        var outcome =
                bookings.take(
                        id, sought, calendar -> new Reschedule(move, calendar, at), caller.call());
        return answers.of(outcome, sought, wish, id);
    }
}
