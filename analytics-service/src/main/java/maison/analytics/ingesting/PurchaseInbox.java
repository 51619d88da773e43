package maison.analytics.ingesting;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import maison.platform.inbox.InboxHandler;
import maison.platform.inbox.InboxTransaction;
import maison.platform.inbox.Message;
import maison.platform.persons.Merges;

/// Listens to sales, returns, erasures, and to who turned out to be whom.
@Singleton
final class PurchaseInbox implements InboxHandler {

    static final String SALES = "maison.sales";
    static final String CUSTOMERS = "maison.customers";

    private final BusinessDays days;

    PurchaseInbox(BusinessDays days) {
        this.days = days;
    }

    @Override
    public Set<String> topics() {
        return Set.of(SALES, CUSTOMERS);
    }

    @Override
    public boolean projecting() {
        return true;
    }

    @Override
    public List<String> ddl() {
        return List.of("projections/statistics.sql");
    }

    @Override
    public void handle(InboxTransaction transaction, List<Message> batch) {
        People.Told told = People.told(batch);
        if (told.isSilent()) {
            FactTables.add(transaction.handle(), factsOf(batch));
        } else {
            People.change(
                    transaction.handle(),
                    told.customers(),
                    () -> {
                        Merges.keep(transaction.handle(), batch);
                        FactTables.add(transaction.handle(), factsOf(batch));
                    });
        }
    }

    private Facts factsOf(List<Message> batch) {
        var sales = new ArrayList<Facts.Sale>(batch.size());
        var returns = new ArrayList<Facts.Return>();
        var erased = new ArrayList<UUID>();
        var joined = new ArrayList<Facts.Joined>();
        var left = new ArrayList<Facts.Left>();
        for (Message message : batch) {
            switch (message.type()) {
                case SaleCompleted.TYPE -> sales.add(sale(message.dataAs(SaleCompleted.class)));
                case LinesReturned.TYPE -> {
                    var event = message.dataAs(LinesReturned.class);
                    returns.add(
                            linked(
                                    event,
                                    Objects.requireNonNullElse(
                                            event.customerId(), Facts.Return.NOBODY)));
                }
                case SaleJoined.TYPE -> {
                    var event = message.dataAs(SaleJoined.class);
                    joined.add(
                            new Facts.Joined(
                                    event.customerId(), event.ownership(), sale(event.sale())));
                    event.returns().forEach(each -> returns.add(linked(each, event.customerId())));
                }
                case SaleLeft.TYPE -> {
                    var event = message.dataAs(SaleLeft.class);
                    left.add(new Facts.Left(event.customerId(), event.ownership(), event.saleId()));
                }
                case UnlinkedReturn.TYPE ->
                        returns.add(unlinked(message.dataAs(UnlinkedReturn.class)));
                case CustomerErased.TYPE ->
                        erased.add(message.dataAs(CustomerErased.class).customerId());
                default -> {
                    // Registrations, corrections and consent change no statistic.
                }
            }
        }
        return new Facts(sales, returns, erased, joined, left);
    }

    private Facts.Sale sale(SaleCompleted sale) {
        return new Facts.Sale(
                sale.saleId(),
                sale.customerId(),
                days.of(sale.occurredAt(), sale.storeId()),
                sale.net().currency(),
                sale.net().amount());
    }

    private static Facts.Return linked(LinesReturned returned, UUID of) {
        return new Facts.Return(
                returned.returnId(),
                returned.saleId(),
                null,
                returned.net().currency(),
                returned.net().amount(),
                of);
    }

    private static Facts.Return unlinked(UnlinkedReturn returned) {
        return new Facts.Return(
                returned.returnId(),
                null,
                returned.customerId(),
                returned.net().currency(),
                returned.net().amount());
    }
}
