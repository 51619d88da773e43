package maison.purchase.aftercare.tradeins;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.http.ETags;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.aftercare.tradein.TradeIn;
import maison.purchase.aftercare.tradein.TradeIn.Quoted;
import maison.purchase.aftercare.tradein.TradeInCommand;
import maison.purchase.aftercare.tradein.TradeInEvent;
import maison.purchase.aftercare.tradein.TradeInRefusal;

/// What all requests about one trade-in share: whether the caller may have it, and how it is
/// answered.
@Singleton
public final class TradeInDoor {

    private static final List<String> SEE_AMOUNTS =
            List.of(
                    Roles.TERMINAL,
                    Roles.ASSOCIATE,
                    Roles.MANAGER,
                    Roles.INTEGRATION,
                    Roles.ADMIN,
                    Roles.ANALYST);

    private final AggregateRunner<TradeInCommand, TradeIn, TradeInEvent, TradeInRefusal> tradeIns;
    private final Caller caller;
    private final Clock clock;

    TradeInDoor(
            AggregateRunner<TradeInCommand, TradeIn, TradeInEvent, TradeInRefusal> tradeIns,
            Caller caller,
            Clock clock) {
        this.tradeIns = tradeIns;
        this.caller = caller;
        this.clock = clock;
    }

    /// The trade-in, for a caller who may have it.
    ///
    /// @throws ProblemException 404 if there is none
    /// @throws io.quarkus.security.ForbiddenException for a terminal of another store
    public Quoted open(UUID id) {
        return quoted(tradeIns.load(id));
    }

    private Quoted quoted(Loaded<TradeIn, TradeInEvent> loaded) {
        if (loaded.state() instanceof Quoted quoted) {
            caller.requireStore(quoted.facts().asked().storeId());
            return quoted;
        }
        throw ProblemException.notFound("trade-in");
    }

    /// The trade-in as it is shown. Who is an artisan and nothing else sees no amounts.
    Response show(UUID id) {
        Loaded<TradeIn, TradeInEvent> loaded = tradeIns.load(id);
        TradeInView view = TradeInView.of(id, quoted(loaded), clock.instant());
        boolean blind = SEE_AMOUNTS.stream().noneMatch(caller::has);
        return Response.ok(blind ? view.withoutAmounts() : view, MediaType.APPLICATION_JSON_TYPE)
                .header("ETag", ETags.of(loaded.version()))
                .build();
    }

    /// The trade-in after a command: 201, or 200 for a repeat.
    public Response answer(UUID id, Done<TradeIn, TradeInEvent, TradeInRefusal> done) {
        var response =
                Response.status(done.repeated() ? 200 : 201)
                        .header("ETag", ETags.of(done.version()))
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(TradeInView.of(id, (Quoted) done.state(), clock.instant()));
        return (done.repeated() ? response.header("Idempotent-Replayed", "true") : response)
                .build();
    }
}
