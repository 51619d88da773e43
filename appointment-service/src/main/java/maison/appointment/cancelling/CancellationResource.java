package maison.appointment.cancelling;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import maison.appointment.Access;
import maison.appointment.BookingAnswers;
import maison.appointment.BookingView;
import maison.appointment.Bookings;
import maison.appointment.diary.BookingCommand.Cancel;
import maison.appointment.diary.BookingCommand.CancelReason;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Giving a booking up.
@Path("/v1/bookings/{id}/cancellation")
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
class CancellationResource {

    /// Why it is given up. A client's own reason is always `CLIENT_ASKED`.
    record Cancellation(@NotNull CancelReason reason) {}

    private final Bookings bookings;
    private final BookingAnswers answers;
    private final Caller caller;
    private final Access access;

    CancellationResource(Bookings bookings, BookingAnswers answers, Caller caller, Access access) {
        this.bookings = bookings;
        this.answers = answers;
        this.caller = caller;
        this.access = access;
    }

    @PUT
    @Operation(
            summary = "Cancel a booking",
            description =
                    "Its time is free at once. With less notice than the terms ask, `owed` says"
                            + " what they charge. Cancelling again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Cancelled",
            content = @Content(schema = @Schema(implementation = BookingView.class)))
    @APIResponse(responseCode = "409", description = "It is over already, or only held")
    public Response cancel(@PathParam("id") UUID id, @NotNull @Valid Cancellation body) {
        access.require(BookingView.requestOf(bookings.load(id).state()));
        // Otherwise a client could escape the fee by naming the store's reason.
        var reason = caller.has(Roles.CLIENT) ? CancelReason.CLIENT_ASKED : body.reason();
        return answers.of(bookings.run(id, new Cancel(reason, bookings.now()), caller.call()));
    }
}
