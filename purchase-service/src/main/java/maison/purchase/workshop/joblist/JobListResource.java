package maison.purchase.workshop.joblist;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.Parameters;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Lists a store's and a customer's jobs, and finds the job of a claim ticket.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
@RunOnVirtualThread
class JobListResource {

    /// For the API document: what a page holds here.
    @Schema(name = "JobPage", requiredProperties = "items")
    record JobPage(List<JobListItem> items, @Nullable String next) {}

    private final JobLists lists;
    private final Caller caller;
    private final int unclaimedDays;

    /// @param unclaimedDays after how many days a piece that waits for its client is unclaimed
    JobListResource(
            JobLists lists,
            Caller caller,
            @ConfigProperty(name = "maison.jobs.unclaimed-days", defaultValue = "30")
                    int unclaimedDays) {
        this.lists = lists;
        this.caller = caller;
        this.unclaimedDays = unclaimedDays;
    }

    @GET
    @Path("/stores/{storeId}/jobs")
    @RolesAllowed({
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.ARTISAN,
        Roles.MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN,
        Roles.ANALYST
    })
    @Operation(
            operationId = "listStoreJobs",
            summary = "A store's jobs: open, overdue or unclaimed",
            description =
                    "Overdue: the promised day is over where the store is, and the job is not"
                            + " ready. Unclaimed: the client could have come for so many days. The"
                            + " oldest come first; pages stay right while jobs are added.")
    @APIResponse(
            responseCode = "200",
            description = "A page; `Link: rel=next` leads to the next",
            content = @Content(schema = @Schema(implementation = JobPage.class)))
    public Response ofStore(
            @PathParam("storeId") String storeId,
            @Parameter(schema = @Schema(enumeration = {"open", "overdue", "unclaimed"}))
                    @QueryParam("list")
                    @DefaultValue("open")
                    String list,
            @Parameter(
                            description =
                                    "For unclaimed: days that the client could have come; the"
                                            + " setting `maison.jobs.unclaimed-days` if absent",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "0",
                                            maximum = "3650"))
                    @QueryParam("days")
                    @Nullable String days,
            @Parameter(description = "`next` of the page before") @QueryParam("after")
                    @Nullable String after,
            @Parameter(schema = @Schema(minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    String limit,
            @Context UriInfo uri) {
        caller.requireStore(Parameters.store(storeId));
        var page = PageRequest.of(after, limit);
        return page.answer(
                switch (list) {
                    case "open" -> lists.open(storeId, page.start(), page.oneMore());
                    case "overdue" -> lists.overdue(storeId, page.start(), page.oneMore());
                    case "unclaimed" ->
                            lists.unclaimed(
                                    storeId,
                                    Duration.ofDays(PageRequest.days(days, unclaimedDays)),
                                    page.start(),
                                    page.oneMore());
                    default ->
                            throw ProblemException.invalid(
                                    "list", "must be open, overdue or unclaimed");
                },
                uri);
    }

    @GET
    @Path("/customers/{customerId}/jobs")
    @RolesAllowed({
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.ARTISAN,
        Roles.MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN,
        Roles.ANALYST,
        Roles.CLIENT
    })
    @Operation(
            operationId = "listCustomerJobs",
            summary = "A customer's jobs that are not over, oldest first",
            description = "A client reads only their own, a terminal only those of its store.")
    @APIResponse(
            responseCode = "200",
            description = "A page; `Link: rel=next` leads to the next",
            content = @Content(schema = @Schema(implementation = JobPage.class)))
    public Response ofCustomer(
            @PathParam("customerId") UUID customerId,
            @Parameter(description = "`next` of the page before") @QueryParam("after")
                    @Nullable String after,
            @Parameter(schema = @Schema(minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    String limit,
            @Context UriInfo uri) {
        caller.requireOwn(customerId);
        var page = PageRequest.of(after, limit);
        return page.answer(
                lists.ofCustomer(customerId, ownStore(), page.start(), page.oneMore()), uri);
    }

    /// The store of a terminal, where nothing is if its token names none; null for everybody else.
    private @Nullable String ownStore() {
        return caller.has(Roles.TERMINAL) ? caller.claim("store").orElse("") : null;
    }

    @GET
    @Path("/jobs")
    @RolesAllowed({
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.ARTISAN,
        Roles.MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN,
        Roles.ANALYST
    })
    @Operation(
            operationId = "findJobOfTicket",
            summary = "The job that a claim ticket belongs to",
            description = "None or one: a ticket is unique for its store.")
    @APIResponse(
            responseCode = "200",
            description = "The job, or an empty list",
            content = @Content(schema = @Schema(implementation = JobPage.class)))
    public Response ofTicket(
            @Parameter(
                            description = "store:number, as printed on the ticket",
                            required = true,
                            example = "dubai-mall:C-000731")
                    @QueryParam("ticket")
                    @Nullable String ticket) {
        int colon = ticket == null ? -1 : ticket.indexOf(':');
        if (ticket == null || colon < 1 || colon == ticket.length() - 1) {
            throw ProblemException.invalid("ticket", "must be store:number");
        }
        String storeId = ticket.substring(0, colon);
        caller.requireStore(storeId);
        return Response.ok(
                        new JobPage(
                                lists.ofTicket(storeId, ticket.substring(colon + 1)).stream()
                                        .toList(),
                                null),
                        MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
