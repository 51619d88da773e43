package maison.purchase;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.purchase.belonging.Belonging;
import maison.purchase.belonging.BelongingCommand;
import maison.purchase.belonging.BelongingDecider;
import maison.purchase.belonging.BelongingEvent;
import maison.purchase.belonging.BelongingEvent.DetailsWritten;
import maison.purchase.belonging.BelongingEvent.FileOpened;
import maison.purchase.belonging.BelongingEvent.JobLinked;
import maison.purchase.belonging.BelongingEvent.PieceRegistered;
import maison.purchase.belonging.BelongingEvent.PieceTradeInUndone;
import maison.purchase.belonging.BelongingEvent.PieceTradedIn;
import maison.purchase.belonging.BelongingEvent.PieceTransferred;
import maison.purchase.belonging.BelongingRefusal;
import maison.purchase.warranty.Warranty;
import maison.purchase.warranty.WarrantyCommand;
import maison.purchase.warranty.WarrantyDecider;
import maison.purchase.warranty.WarrantyEvent;
import maison.purchase.warranty.WarrantyEvent.ClaimDecided;
import maison.purchase.warranty.WarrantyEvent.WarrantyExtended;
import maison.purchase.warranty.WarrantyEvent.WarrantyRegistered;
import maison.purchase.warranty.WarrantyRefusal;
import org.jspecify.annotations.Nullable;

/// The doors to what comes after a sale: rules, stored event names and database, wired once.
public final class Aftercare {

    /// The stored names of a piece's events.
    public static final EventTypes<BelongingEvent> BELONGING_EVENTS =
            EventTypes.of("belonging", BelongingEvent.class, BelongingEvent::occurredAt)
                    .with("piece-registered", PieceRegistered.class)
                    .with("piece-file-opened", FileOpened.class)
                    .with("piece-details-written", DetailsWritten.class)
                    .with("piece-transferred", PieceTransferred.class)
                    .with("piece-job-linked", JobLinked.class)
                    .with("piece-traded-in", PieceTradedIn.class)
                    .with("piece-trade-in-undone", PieceTradeInUndone.class)
                    .subject(Aftercare::subject)
                    .requireAll();

    /// The stored names of a warranty's events.
    public static final EventTypes<WarrantyEvent> WARRANTY_EVENTS =
            EventTypes.of("warranty", WarrantyEvent.class, WarrantyEvent::occurredAt)
                    .with("warranty-registered", WarrantyRegistered.class)
                    .with("warranty-extended", WarrantyExtended.class)
                    .with("warranty-claim-decided", ClaimDecided.class)
                    .ruleVersion(Aftercare::policyOf)
                    .requireAll();

    private Aftercare() {}

    private static @Nullable String policyOf(WarrantyEvent event) {
        return event instanceof WarrantyRegistered facts ? facts.terms().policy() : null;
    }

    /// Whose key seals what is sealed.
    private static @Nullable UUID subject(BelongingEvent event) {
        return switch (event) {
            case PieceRegistered piece -> piece.details() == null ? null : piece.ownerId();
            case DetailsWritten written -> written.ownerId();
            case PieceTransferred given -> given.details() == null ? null : given.toId();
            case FileOpened _, JobLinked _, PieceTradedIn _, PieceTradeInUndone _ -> null;
        };
    }

    @Singleton
    @Produces
    static EventTypes<BelongingEvent> belongingEvents() {
        return BELONGING_EVENTS;
    }

    @Singleton
    @Produces
    static AggregateRunner<BelongingCommand, Belonging, BelongingEvent, BelongingRefusal>
            belongings(EventStore store, GroupCommit commits) {
        return new AggregateRunner<>(store, commits, BELONGING_EVENTS, new BelongingDecider());
    }

    @Singleton
    @Produces
    static EventTypes<WarrantyEvent> warrantyEvents() {
        return WARRANTY_EVENTS;
    }

    @Singleton
    @Produces
    static AggregateRunner<WarrantyCommand, Warranty, WarrantyEvent, WarrantyRefusal> warranties(
            EventStore store, GroupCommit commits) {
        return new AggregateRunner<>(store, commits, WARRANTY_EVENTS, new WarrantyDecider());
    }
}
