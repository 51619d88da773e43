package maison.purchase;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.purchase.storecredit.credit.CreditCommand;
import maison.purchase.storecredit.credit.CreditDecider;
import maison.purchase.storecredit.credit.CreditEvent;
import maison.purchase.storecredit.credit.CreditEvent.CreditDebtPaid;
import maison.purchase.storecredit.credit.CreditEvent.CreditDebtSettled;
import maison.purchase.storecredit.credit.CreditEvent.CreditGivenBack;
import maison.purchase.storecredit.credit.CreditEvent.CreditIssued;
import maison.purchase.storecredit.credit.CreditEvent.CreditOverspent;
import maison.purchase.storecredit.credit.CreditEvent.CreditSpent;
import maison.purchase.storecredit.credit.CreditRefusal;
import maison.purchase.storecredit.credit.StoreCredit;

/// The door to store credits: rules, stored event names and database, wired once.
public final class Ledgers {

    /// The stored names of a store credit's events.
    public static final EventTypes<CreditEvent> CREDIT_EVENTS =
            EventTypes.of("credit", CreditEvent.class, CreditEvent::occurredAt)
                    .with("credit-issued", CreditIssued.class)
                    .with("credit-spent", CreditSpent.class)
                    .with("credit-given-back", CreditGivenBack.class)
                    .with("credit-overspent", CreditOverspent.class)
                    .with("credit-debt-paid", CreditDebtPaid.class)
                    .with("credit-debt-settled", CreditDebtSettled.class)
                    .requireAll();

    private Ledgers() {}

    @Singleton
    @Produces
    static EventTypes<CreditEvent> creditEvents() {
        return CREDIT_EVENTS;
    }

    @Singleton
    @Produces
    static AggregateRunner<CreditCommand, StoreCredit, CreditEvent, CreditRefusal> credits(
            EventStore store, GroupCommit commits) {
        return new AggregateRunner<>(store, commits, CREDIT_EVENTS, new CreditDecider());
    }
}
