package maison.appointment.agenda;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import maison.appointment.Allowed;
import maison.appointment.calendar.Bookable.Store;
import maison.appointment.calendar.TimeSpan;
import maison.appointment.catalogue.Bookables;
import maison.platform.http.Page;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Looking at the agenda of a store's day, and at a client's appointments.
@Path("/v1")
@Tag(name = "Agenda")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class AgendaResource {

    /// A page, for the API document.
    @Schema(name = "AgendaPage")
    record Shape(List<AgendaEntry> items, @Nullable String next) {}

    private final Agenda agenda;
    private final Bookables bookables;
    private final Caller caller;

    AgendaResource(Agenda agenda, Bookables bookables, Caller caller) {
        this.agenda = agenda;
        this.bookables = bookables;
        this.caller = caller;
    }

    @GET
    @Path("/agenda")
    @RolesAllowed({Roles.ASSOCIATE, Roles.ARTISAN, Roles.MANAGER, Roles.ADMIN, Roles.TERMINAL})
    @Operation(
            summary = "Read a store's day",
            description = "By start. The day is the store's own, from midnight to midnight.")
    @APIResponse(
            responseCode = "200",
            description = "Appointments that touch the day, cancelled ones too",
            content = @Content(schema = @Schema(implementation = Shape.class)))
    public Response day(
            @QueryParam("store") @NotNull @Pattern(regexp = Allowed.ID) String store,
            @QueryParam("day") @NotNull @Parameter(description = "Such as 2026-03-04") String day,
            @QueryParam("staff") @Pattern(regexp = Allowed.ID) @Nullable String staff,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        caller.requireStore(store);
        return agenda.ofDay(store, dayOf(store, day), staff, after, limit).toResponse(uri);
    }

    @GET
    @Path("/bookings")
    @RolesAllowed({Roles.ASSOCIATE, Roles.ARTISAN, Roles.MANAGER, Roles.ADMIN, Roles.CLIENT})
    @Operation(summary = "Read a client's appointments", description = "Latest first.")
    @APIResponse(
            responseCode = "200",
            description = "Past and future appointments, cancelled ones too",
            content = @Content(schema = @Schema(implementation = Shape.class)))
    public Response ofCustomer(
            @QueryParam("customer") @NotNull UUID customer,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        caller.requireOwn(customer);
        return agenda.ofCustomer(customer, after, limit).toResponse(uri);
    }

    private TimeSpan dayOf(String store, String day) {
        var zone =
                bookables
                        .find(Store.class, store)
                        .orElseThrow(() -> ProblemException.notFound("store"))
                        .definition()
                        .zone();
        try {
            var date = LocalDate.parse(day);
            return new TimeSpan(
                    date.atStartOfDay(zone).toInstant(),
                    date.plusDays(1).atStartOfDay(zone).toInstant());
        } catch (DateTimeException _) {
            throw ProblemException.invalid("day", "must be a day, such as 2026-03-04");
        }
    }
}
