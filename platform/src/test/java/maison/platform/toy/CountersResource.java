package maison.platform.toy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.Outcome;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.StoredAnswer;
import maison.platform.http.Cursor;
import maison.platform.http.ETags;
import maison.platform.http.Idempotency;
import maison.platform.http.Page;
import maison.platform.http.Problem;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.toy.CounterRefusal.LabelTaken;
import maison.platform.toy.CounterRefusal.NotOpen;
import maison.platform.toy.CounterRefusal.TooMuch;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Counters over HTTP.
@Path("/v1/counters")
@RolesAllowed({"associate", "terminal"})
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CountersResource {

    public record OpenRequest(@NotBlank @Size(max = 40) String label) {}

    public record Line(@Positive int amount) {}

    public record AddRequest(
            @NotNull @Size(min = 1, max = 9) List<@Valid Line> lines,
            @Nullable String note,
            @Nullable Instant at) {}

    public record CounterView(UUID id, String label, int total) {}

    private final AggregateRunner<CounterCommand, Counter, CounterEvent, CounterRefusal> counters;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    CountersResource(
            AggregateRunner<CounterCommand, Counter, CounterEvent, CounterRefusal> counters,
            Idempotency idempotency,
            Caller caller,
            Jdbi jdbi,
            Clock clock) {
        this.counters = counters;
        this.idempotency = idempotency;
        this.caller = caller;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @PUT
    @Path("{id}")
    public Response open(@PathParam("id") UUID id, @Valid @NotNull OpenRequest request) {
        var command = new CounterCommand.Open(request.label(), clock.instant());
        return switch (counters.run(id, command, caller.call())) {
            case Done<Counter, CounterEvent, CounterRefusal> done ->
                    Response.status(done.repeated() ? 200 : 201)
                            .entity(view(done))
                            .tag(Integer.toString(done.version()))
                            .build();
            case Outcome.Refused(var reason) -> throw problem(reason);
        };
    }

    @POST
    @Path("{id}/additions")
    public Response add(@PathParam("id") UUID id, @Valid @NotNull AddRequest request) {
        return idempotency.once(request, call -> add(id, request, call));
    }

    @POST
    @Path("{id}/edits")
    public Response edit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AddRequest request) {
        ETags.requiredVersion(ifMatch);
        return add(id, request, caller.call());
    }

    private Response add(UUID id, AddRequest request, Call call) {
        int amount = request.lines().stream().mapToInt(Line::amount).sum();
        String note = request.note() == null ? "" : request.note();
        Instant at = request.at() == null ? clock.instant() : request.at();
        var command = new CounterCommand.Add(amount, note, at);
        return switch (counters.run(id, command, call, CountersResource::answer)) {
            case Done<Counter, CounterEvent, CounterRefusal> done ->
                    Idempotency.first(answer(done));
            case Outcome.Refused(var reason) -> throw problem(reason);
        };
    }

    @GET
    @Path("{id}")
    public Response get(
            @PathParam("id") UUID id,
            @QueryParam("at") @Nullable Instant at,
            @QueryParam("known") @Nullable Instant known) {
        var loaded = counters.loadAt(id, at, known);
        if (!loaded.exists()) {
            throw ProblemException.notFound("counter");
        }
        Counter state = loaded.state();
        return Response.ok(new CounterView(id, state.label().orElse(""), state.total()))
                .tag(Integer.toString(loaded.version()))
                .build();
    }

    @GET
    public Response list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        List<String> key = Cursor.read(after, 1);
        List<CounterView> found =
                jdbi.withHandle(handle ->
                        handle.createQuery(
                                        """
                                        select id, label, total from counters where label > :after
                                        order by label limit :limit
                                        """)
                                .bind("after", key == null ? "" : key.getFirst())
                                .bind("limit", limit + 1)
                                .map((row, _) ->
                                        new CounterView(
                                                row.getObject("id", UUID.class),
                                                row.getString("label"),
                                                row.getInt("total")))
                                .list());
        return Page.of(found, limit, each -> Cursor.of(each.label())).toResponse(uri);
    }

    private static StoredAnswer answer(Done<Counter, CounterEvent, CounterRefusal> done) {
        return Idempotency.answer(200, view(done), Map.of("ETag", ETags.of(done.version())));
    }

    private static CounterView view(Done<Counter, CounterEvent, CounterRefusal> done) {
        return new CounterView(done.id(), done.state().label().orElse(""), done.state().total());
    }

    private static ProblemException problem(CounterRefusal refusal) {
        return new ProblemException(
                switch (refusal) {
                    case NotOpen() ->
                            Problem.of(404, "not-found", "Not found", "There is no such counter.");
                    case LabelTaken(var label) ->
                            Problem.of(409, "label-taken", "Label taken", "Taken: " + label);
                    case TooMuch(var total) ->
                            Problem.of(409, "too-much", "Too much", "The total is too high.")
                                    .with("total", total);
                });
    }
}
