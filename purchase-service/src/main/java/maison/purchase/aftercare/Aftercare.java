package maison.purchase.aftercare;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.purchase.aftercare.belonging.Belonging;
import maison.purchase.aftercare.belonging.BelongingCommand;
import maison.purchase.aftercare.belonging.BelongingDecider;
import maison.purchase.aftercare.belonging.BelongingEvent;
import maison.purchase.aftercare.belonging.BelongingEvent.DetailsWritten;
import maison.purchase.aftercare.belonging.BelongingEvent.FileOpened;
import maison.purchase.aftercare.belonging.BelongingEvent.JobLinked;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceRegistered;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceTradeInUndone;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceTradedIn;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceTransferred;
import maison.purchase.aftercare.belonging.BelongingRefusal;
import maison.purchase.aftercare.warranty.Warranty;
import maison.purchase.aftercare.warranty.WarrantyCommand;
import maison.purchase.aftercare.warranty.WarrantyDecider;
import maison.purchase.aftercare.warranty.WarrantyEvent;
import maison.purchase.aftercare.warranty.WarrantyEvent.ClaimDecided;
import maison.purchase.aftercare.warranty.WarrantyEvent.WarrantyExtended;
import maison.purchase.aftercare.warranty.WarrantyEvent.WarrantyRegistered;
import maison.purchase.aftercare.warranty.WarrantyRefusal;
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
