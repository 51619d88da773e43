package maison.purchase.atelier.orders;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ETags;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.purchase.OwnRecords;
import maison.purchase.PurchaseProblems;
import maison.purchase.atelier.BespokeProblems;
import maison.purchase.atelier.bespoke.BespokeCommand;
import maison.purchase.atelier.bespoke.BespokeEvent;
import maison.purchase.atelier.bespoke.BespokeOrder;
import maison.purchase.atelier.bespoke.BespokeOrder.Placed;
import maison.purchase.atelier.bespoke.BespokeRefusal;
import maison.purchase.intake.Reading;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;

/// What all requests about one order share: whether the caller may have it, and how it is answered.
@Singleton
public final class OrderDoor {

    private final AggregateRunner<BespokeCommand, BespokeOrder, BespokeEvent, BespokeRefusal>
            orders;
    private final OrderViews views;
    private final Caller caller;
    private final OwnRecords own;

    OrderDoor(
            AggregateRunner<BespokeCommand, BespokeOrder, BespokeEvent, BespokeRefusal> orders,
            OrderViews views,
            Caller caller,
            OwnRecords own) {
        this.orders = orders;
        this.views = views;
        this.caller = caller;
        this.own = own;
    }

    /// The order, for a caller who may have it.
    ///
    /// @throws ProblemException 404 if there is none, or for a client whose it is not
    /// @throws io.quarkus.security.ForbiddenException for a terminal of another store
    public Placed open(UUID id) {
        return placed(load(id));
    }

    /// The order as it is shown.
    Response show(UUID id) {
        Loaded<BespokeOrder, BespokeEvent> loaded = load(id);
        return Response.ok(views.of(id, placed(loaded)), MediaType.APPLICATION_JSON_TYPE)
                .header("ETag", ETags.of(loaded.version()))
                .build();
    }

    private Loaded<BespokeOrder, BespokeEvent> load(UUID id) {
        Loaded<BespokeOrder, BespokeEvent> loaded = orders.load(id);
        Placed order = placed(loaded);
        // Not found rather than forbidden: a client must not learn which ids exist.
        if (!own.maySee(order.quote().order().customerId())) {
            throw ProblemException.notFound("order");
        }
        caller.requireStore(order.quote().order().storeId());
        return loaded;
    }

    private static Placed placed(Loaded<BespokeOrder, BespokeEvent> loaded) {
        if (loaded.state() instanceof Placed placed) {
            return placed;
        }
        throw ProblemException.notFound("order");
    }

    /// Asks an order of this caller for something.
    ///
    /// @param created the status for what was not done before: 200 or 201
    public <C extends BespokeCommand> Response ask(UUID id, Reading<C> reading, int created) {
        return ask(
                id,
                reading,
                command -> answer(id, orders.run(id, command, caller.call()), created));
    }

    /// Asks an order of this caller for something that others have a part in.
    ///
    /// @param run what becomes of it once it is read
    public <C> Response ask(UUID id, Reading<C> reading, Function<C, Response> run) {
        open(id);
        return switch (reading) {
            case Faulty<C>(var faults) -> PurchaseProblems.of(faults).toResponse();
            case Sound<C>(var command) -> run.apply(command);
        };
    }

    /// The order after a command, or why not.
    public Response answer(
            UUID id, Outcome<BespokeOrder, BespokeEvent, BespokeRefusal> outcome, int created) {
        return switch (outcome) {
            case Done<BespokeOrder, BespokeEvent, BespokeRefusal> done -> {
                var response =
                        Response.status(done.repeated() ? 200 : created)
                                .header("ETag", ETags.of(done.version()))
                                .type(MediaType.APPLICATION_JSON_TYPE)
                                .entity(views.of(id, (Placed) done.state()));
                yield (done.repeated() ? response.header("Idempotent-Replayed", "true") : response)
                        .build();
            }
            case Refused<BespokeOrder, BespokeEvent, BespokeRefusal>(var refusal) ->
                    BespokeProblems.of(refusal).toResponse();
        };
    }
}
