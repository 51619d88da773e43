package maison.customer.clienteling.handling;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import maison.customer.clienteling.AssignmentProblems;
import maison.customer.clienteling.tasks.TaskList;
import maison.customer.clienteling.tasks.TaskQuery;
import maison.customer.clienteling.tasks.TaskView;
import maison.customer.privacy.readlog.Looks;
import maison.platform.http.Page;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Follow-up tasks.
@Path("/v1/tasks")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Tasks")
class TasksResource {

    @Schema(name = "TaskPage")
    record TaskPage(List<TaskView> items, @Nullable String next) {}

    private final TaskList tasks;
    private final Looks looks;
    private final Caller caller;

    TasksResource(TaskList tasks, Looks looks, Caller caller) {
        this.tasks = tasks;
        this.looks = looks;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listTasks",
            summary = "Tasks, what is due first first",
            description =
                    "An associate asks for their own, their store's or a customer's; managers for any."
                            + " The look is logged for each customer.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the list",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = TaskPage.class)))
    public Response list(
            @QueryParam("assignee") @Nullable String assignee,
            @QueryParam("store") @Nullable String store,
            @QueryParam("customer") @Nullable UUID customer,
            @QueryParam("state")
                    @Pattern(
                            regexp = "open|done|cancelled",
                            message = "must be open, done or cancelled")
                    @Nullable String state,
            @QueryParam("dueFrom") @Nullable LocalDate dueFrom,
            @QueryParam("dueTo") @Nullable LocalDate dueTo,
            @QueryParam("escalated") @DefaultValue("false") boolean escalated,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        requireTheirs(assignee, store, customer);
        var query = new TaskQuery(assignee, store, customer, state, dueFrom, dueTo, escalated);
        var page = tasks.of(query, after, limit);
        looks.seen(
                page.items().stream().map(TaskView::customerId).distinct().toList(),
                "tasks",
                List.of("tasks"));
        return page.toResponse(uri);
    }

    private void requireTheirs(
            @Nullable String assignee, @Nullable String store, @Nullable UUID customer) {
        boolean theirs =
                caller.has(Roles.MANAGER)
                        || caller.has(Roles.ADMIN)
                        || customer != null
                        || caller.actor().id().equals(assignee)
                        || (store != null
                                && caller.claim("store").filter(store::equals).isPresent());
        if (!theirs) {
            throw new ProblemException(AssignmentProblems.forManagers());
        }
    }
}
