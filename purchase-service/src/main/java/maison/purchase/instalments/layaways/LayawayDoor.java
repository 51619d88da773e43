package maison.purchase.instalments.layaways;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.http.ETags;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.OwnRecords;
import maison.purchase.instalments.layaway.Layaway;
import maison.purchase.instalments.layaway.Layaway.Laid;
import maison.purchase.instalments.layaway.LayawayCommand;
import maison.purchase.instalments.layaway.LayawayEvent;
import maison.purchase.instalments.layaway.LayawayRefusal;

/// What all requests about one layaway share: whether the caller may have it, and how it is
/// answered.
@Singleton
public final class LayawayDoor {

    private final AggregateRunner<LayawayCommand, Layaway, LayawayEvent, LayawayRefusal> layaways;
    private final LayawayViews views;
    private final Caller caller;
    private final OwnRecords own;

    LayawayDoor(
            AggregateRunner<LayawayCommand, Layaway, LayawayEvent, LayawayRefusal> layaways,
            LayawayViews views,
            Caller caller,
            OwnRecords own) {
        this.layaways = layaways;
        this.views = views;
        this.caller = caller;
        this.own = own;
    }

    /// The layaway, for a caller who may have it.
    ///
    /// @throws ProblemException 404 if there is none, or for a client whose it is not
    /// @throws io.quarkus.security.ForbiddenException for a terminal of another store
    public Laid open(UUID id) {
        Laid laid = laid(load(id));
        caller.requireStore(laid.plan().counter().storeId());
        return laid;
    }

    /// The layaway wherever it is kept, for who hands it over elsewhere.
    ///
    /// @throws ProblemException 404 if there is none
    public Laid openAnywhere(UUID id) {
        return laid(load(id));
    }

    /// The layaway as it is shown: to another store's terminal as much as it needs to hand the rest
    /// over.
    ///
    /// @throws io.quarkus.security.ForbiddenException for a terminal of another store where nothing
    ///   is left to hand over
    Response show(UUID id) {
        Loaded<Layaway, LayawayEvent> loaded = load(id);
        Laid laid = laid(loaded);
        if (laid.stage() != Layaway.Stage.OPEN) {
            caller.requireStore(laid.plan().counter().storeId());
        }
        return Response.ok(seen(id, laid), MediaType.APPLICATION_JSON_TYPE)
                .header("ETag", ETags.of(loaded.version()))
                .build();
    }

    private Loaded<Layaway, LayawayEvent> load(UUID id) {
        Loaded<Layaway, LayawayEvent> loaded = layaways.load(id);
        // Not found rather than forbidden: a client must not learn which ids exist.
        if (!own.maySee(laid(loaded).plan().customerId())) {
            throw ProblemException.notFound("layaway");
        }
        return loaded;
    }

    private Object seen(UUID id, Laid laid) {
        boolean elsewhere =
                caller.has(Roles.TERMINAL)
                        && !caller.claim("store")
                                .equals(Optional.of(laid.plan().counter().storeId()));
        return elsewhere ? LayawayGlance.of(id, laid) : views.of(id, laid);
    }

    private static Laid laid(Loaded<Layaway, LayawayEvent> loaded) {
        if (loaded.state() instanceof Laid laid) {
            return laid;
        }
        throw ProblemException.notFound("layaway");
    }

    /// The layaway after a command: 201, or 200 for a repeat.
    public Response answer(UUID id, Done<Layaway, LayawayEvent, LayawayRefusal> done) {
        var response =
                Response.status(done.repeated() ? 200 : 201)
                        .header("ETag", ETags.of(done.version()))
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(seen(id, (Laid) done.state()));
        return (done.repeated() ? response.header("Idempotent-Replayed", "true") : response)
                .build();
    }
}
