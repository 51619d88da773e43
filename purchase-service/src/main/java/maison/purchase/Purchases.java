package maison.purchase;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.purchase.sales.sale.Sale;
import maison.purchase.sales.sale.SaleCommand;
import maison.purchase.sales.sale.SaleDecider;
import maison.purchase.sales.sale.SaleEvent;
import maison.purchase.sales.sale.SaleEvent.LinesReturned;
import maison.purchase.sales.sale.SaleEvent.ReturnParked;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleEvent.SaleJoined;
import maison.purchase.sales.sale.SaleEvent.SaleLeft;
import maison.purchase.sales.sale.SaleEvent.SaleVoided;
import maison.purchase.sales.sale.SaleRefusal;
import maison.purchase.sales.unlinked.UnlinkedReturn;
import maison.purchase.sales.unlinked.UnlinkedReturnCommand;
import maison.purchase.sales.unlinked.UnlinkedReturnDecider;
import maison.purchase.sales.unlinked.UnlinkedReturnEvent;
import maison.purchase.sales.unlinked.UnlinkedReturnEvent.ReturnedWithoutSale;
import maison.purchase.sales.unlinked.UnlinkedReturnRefusal;
import org.jspecify.annotations.Nullable;

/// The doors to this service's aggregates: rules, stored event names and database, wired once.
public final class Purchases {

    /// The stored names of a sale's events.
    public static final EventTypes<SaleEvent> SALE_EVENTS =
            EventTypes.of("sale", SaleEvent.class, SaleEvent::occurredAt)
                    .with("sale-completed", SaleCompleted.class)
                    .with("lines-returned", LinesReturned.class)
                    .with("sale-voided", SaleVoided.class)
                    .with("sale-left", SaleLeft.class)
                    .with("sale-joined", SaleJoined.class)
                    .with("return-parked", ReturnParked.class)
                    .ruleVersion(Purchases::policyOf)
                    .subject(Purchases::subject)
                    .requireAll();

    /// The stored names of an unlinked return's events.
    public static final EventTypes<UnlinkedReturnEvent> UNLINKED_RETURN_EVENTS =
            EventTypes.of("return", UnlinkedReturnEvent.class, UnlinkedReturnEvent::occurredAt)
                    .with("returned-without-sale", ReturnedWithoutSale.class)
                    .requireAll();

    private Purchases() {}

    private static @Nullable String policyOf(SaleEvent event) {
        return event instanceof LinesReturned returned && returned.terms() != null
                ? returned.terms().policy()
                : null;
    }

    /// Whose key seals the message of a gift.
    private static @Nullable UUID subject(SaleEvent event) {
        SaleCompleted sale =
                switch (event) {
                    case SaleCompleted completed -> completed;
                    case SaleJoined joined -> joined.sale();
                    case ReturnParked _, LinesReturned _, SaleVoided _, SaleLeft _ -> null;
                };
        SaleEvent.Gift gift = sale == null ? null : sale.gift();
        return gift == null || gift.message() == null ? null : gift.recipientId();
    }

    @Singleton
    @Produces
    static EventTypes<SaleEvent> saleEvents() {
        return SALE_EVENTS;
    }

    @Singleton
    @Produces
    static EventTypes<UnlinkedReturnEvent> unlinkedReturnEvents() {
        return UNLINKED_RETURN_EVENTS;
    }

    @Singleton
    @Produces
    static AggregateRunner<SaleCommand, Sale, SaleEvent, SaleRefusal> sales(
            EventStore store, GroupCommit commits) {
        return new AggregateRunner<>(store, commits, SALE_EVENTS, new SaleDecider());
    }

    @Singleton
    @Produces
    static AggregateRunner<
                    UnlinkedReturnCommand,
                    UnlinkedReturn,
                    UnlinkedReturnEvent,
                    UnlinkedReturnRefusal>
            unlinkedReturns(EventStore store, GroupCommit commits) {
        return new AggregateRunner<>(
                store, commits, UNLINKED_RETURN_EVENTS, new UnlinkedReturnDecider());
    }
}
