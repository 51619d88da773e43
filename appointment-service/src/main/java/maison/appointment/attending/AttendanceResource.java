package maison.appointment.attending;

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
import maison.appointment.diary.BookingCommand.Attendance;
import maison.appointment.diary.BookingCommand.RecordAttendance;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Saying whether the client came.
@Path("/v1/bookings/{id}/attendance")
@Tag(name = "Bookings")
@RunOnVirtualThread
@RolesAllowed({Roles.ASSOCIATE, Roles.ARTISAN, Roles.MANAGER, Roles.ADMIN, Roles.TERMINAL})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class AttendanceResource {

    record Came(@NotNull Attendance outcome) {}

    private final Bookings bookings;
    private final BookingAnswers answers;
    private final Caller caller;
    private final Access access;

    AttendanceResource(Bookings bookings, BookingAnswers answers, Caller caller, Access access) {
        this.bookings = bookings;
        this.answers = answers;
        this.caller = caller;
        this.access = access;
    }

    @PUT
    @Operation(
            summary = "Record whether the client came",
            description = "Possible from the start of the appointment on, once.")
    @APIResponse(
            responseCode = "200",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = BookingView.class)))
    @APIResponse(responseCode = "409", description = "It has not started, or is over otherwise")
    public Response record(@PathParam("id") UUID id, @NotNull @Valid Came body) {
        access.require(BookingView.requestOf(bookings.load(id).state()));
        var command = new RecordAttendance(body.outcome(), bookings.now());
        return answers.of(bookings.run(id, command, caller.call()));
    }
}
