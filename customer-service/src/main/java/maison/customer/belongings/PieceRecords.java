package maison.customer.belongings;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import maison.customer.belongings.piece.Piece;
import maison.customer.belongings.piece.PieceCommand;
import maison.customer.belongings.piece.PieceDecider;
import maison.customer.belongings.piece.PieceEvent;
import maison.customer.belongings.piece.PieceEvent.PieceDescribed;
import maison.customer.belongings.piece.PieceEvent.PieceEntered;
import maison.customer.belongings.piece.PieceEvent.PieceRemoved;
import maison.customer.belongings.piece.PieceRefusal;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome;

/// The door to what customers got elsewhere.
@Singleton
public final class PieceRecords {

    /// The stored names, chosen by hand.
    public static final EventTypes<PieceEvent> EVENT_TYPES =
            EventTypes.of("piece", PieceEvent.class, PieceEvent::at)
                    .with("piece-entered", PieceEntered.class)
                    .with("piece-described", PieceDescribed.class)
                    .with("piece-removed", PieceRemoved.class)
                    .subject(PieceEvent::customerId);

    // Any fixed value will do; changing it would lose every stream of this type.
    private static final UUID NAMESPACE = UUID.fromString("94f0b8e2-5a6d-5e9c-8c41-1d7a3c5b9e20");

    private final AggregateRunner<PieceCommand, Piece, PieceEvent, PieceRefusal> runner;

    PieceRecords(EventStore store, GroupCommit commits) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new PieceDecider());
    }

    @Produces
    @Singleton
    static EventTypes<PieceEvent> eventTypes() {
        return EVENT_TYPES;
    }

    // A stream for each piece, of one customer: another's id leads nowhere.
    private static UUID streamOf(UUID customer, UUID piece) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(customer + "/" + piece);
    }

    /// Runs a command on one piece.
    public Outcome<Piece, PieceEvent, PieceRefusal> run(
            UUID customer, UUID piece, PieceCommand command, Call call) {
        return runner.run(streamOf(customer, piece), command, call);
    }

    /// The piece as it is now, with its history.
    public Loaded<Piece, PieceEvent> load(UUID customer, UUID piece) {
        return runner.load(streamOf(customer, piece));
    }
}
