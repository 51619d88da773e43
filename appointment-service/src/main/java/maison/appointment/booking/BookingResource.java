package maison.appointment.booking;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import maison.appointment.Access;
import maison.appointment.Allowed;
import maison.appointment.BookingAnswers;
import maison.appointment.BookingView;
import maison.appointment.Bookings;
import maison.appointment.SlotProblem;
import maison.appointment.Sought;
import maison.appointment.calendar.Calendar;
import maison.appointment.calendar.Wish;
import maison.appointment.diary.BookingCommand;
import maison.appointment.diary.BookingCommand.Book;
import maison.appointment.diary.BookingCommand.HoldSlot;
import maison.appointment.diary.BookingCommand.ReleaseHold;
import maison.appointment.diary.BookingCommand.Request;
import maison.platform.http.ETags;
import maison.platform.http.Problem;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Booking a time, at once or after holding it.
@Path("/v1/bookings/{id}")
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
class BookingResource {

    private final Bookings bookings;
    private final BookingAnswers answers;
    private final Caller caller;
    private final Access access;

    BookingResource(Bookings bookings, BookingAnswers answers, Caller caller, Access access) {
        this.bookings = bookings;
        this.answers = answers;
        this.caller = caller;
        this.access = access;
    }

    /// The client chooses the id and may repeat the request: it is booked once.
    @PUT
    @Operation(
            summary = "Book staff, room and equipment at once",
            description =
                    "The id is the client's choice. The same request again answers with the booking"
                            + " as it is now: a late repeat neither moves a rescheduled booking back"
                            + " nor revives a cancelled one. Turns a hold with the same id into a"
                            + " booking.")
    @APIResponse(
            responseCode = "201",
            description = "Booked",
            content = @Content(schema = @Schema(implementation = BookingView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Booked before, or held before and booked now",
            content = @Content(schema = @Schema(implementation = BookingView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "The time cannot be had; `alternatives` names the three nearest that can."
                            + " Or the id belongs to another request.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = SlotProblem.class)))
    @APIResponse(
            responseCode = "422",
            description = "Store, service, staff or room do not exist or do not fit together",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = SlotProblem.class)))
    public Response book(@PathParam("id") UUID id, @NotNull @Valid BookingRequest body) {
        var request = requestOf(body);
        var at = bookings.now();
        return take(id, request, calendar -> new Book(request, calendar, at));
    }

    /// A hold keeps a time for a few minutes and then lapses by itself.
    @PUT
    @Path("/hold")
    @Operation(
            summary = "Hold a time for some minutes",
            description =
                    "Blocks staff, room and equipment like a booking. Book it by a PUT of the"
                            + " booking with the same id; it lapses at `heldUntil`.")
    @APIResponse(
            responseCode = "201",
            description = "Held",
            content = @Content(schema = @Schema(implementation = BookingView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Held before",
            content = @Content(schema = @Schema(implementation = BookingView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The time cannot be had, or it is a booking already",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = SlotProblem.class)))
    public Response hold(@PathParam("id") UUID id, @NotNull @Valid BookingRequest body) {
        var request = requestOf(body);
        var at = bookings.now();
        return take(id, request, calendar -> new HoldSlot(request, calendar, at));
    }

    @DELETE
    @Path("/hold")
    @Operation(summary = "Let a held time go")
    @APIResponse(responseCode = "204", description = "It is free again")
    @APIResponse(responseCode = "409", description = "It is a booking; cancel it instead")
    public Response release(@PathParam("id") UUID id) {
        access.require(BookingView.requestOf(bookings.load(id).state()));
        var outcome = bookings.run(id, new ReleaseHold(bookings.now()), caller.call());
        return outcome instanceof maison.platform.eventstore.Outcome.Done
                ? Response.noContent().build()
                : answers.of(outcome);
    }

    @GET
    @Operation(summary = "Read a booking")
    @APIResponse(
            responseCode = "200",
            description = "The booking as it is now",
            content = @Content(schema = @Schema(implementation = BookingView.class)))
    public Response get(@PathParam("id") UUID id) {
        var loaded = bookings.load(id);
        access.require(BookingView.requestOf(loaded.state()));
        return Response.ok(BookingView.of(id, loaded.state()))
                .header("ETag", ETags.of(loaded.version()))
                .build();
    }

    private Request requestOf(BookingRequest body) {
        var request =
                new Request(
                        body.storeId(),
                        body.serviceId(),
                        Allowed.wholeMinute(body.start()),
                        Allowed.customerFor(caller, body.customerId()),
                        body.staffId(),
                        body.roomId(),
                        caller.has(Roles.CLIENT));
        access.require(request);
        return request;
    }

    private Response take(UUID id, Request request, Function<Calendar, BookingCommand> command) {
        var existing = bookings.load(id);
        if (existing.exists()
                && !(existing.state() instanceof maison.appointment.diary.Booking.None)) {
            access.require(BookingView.requestOf(existing.state()));
        }
        var sought =
                new Sought(
                        request.storeId(),
                        request.serviceId(),
                        request.start(),
                        request.customerId());
        var wish =
                new Wish(
                        request.customerId(),
                        request.staffId(),
                        request.roomId(),
                        request.selfService());
        return answers.of(bookings.take(id, sought, command, caller.call()), sought, wish, id);
    }
}
