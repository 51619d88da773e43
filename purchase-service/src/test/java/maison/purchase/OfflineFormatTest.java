package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.platform.eventstore.Actor;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.Envelope;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.StreamId;
import maison.platform.publishing.Published;
import maison.platform.testing.Golden;
import maison.purchase.publishing.SalesPublisherForTests;
import maison.purchase.sales.Conflicts;
import maison.purchase.sales.conflict.ConflictEvent.ConflictEased;
import maison.purchase.sales.conflict.ConflictEvent.ConflictFound;
import maison.purchase.sales.conflict.ConflictEvent.ConflictResolved;
import maison.purchase.sales.conflict.ConflictKind;
import maison.purchase.sales.sale.Amounts;
import maison.purchase.sales.sale.Examples;
import maison.purchase.sales.sale.RefundWish;
import maison.purchase.sales.sale.SaleCommand.LineQuantity;
import maison.purchase.sales.sale.SaleEvent.Asker;
import maison.purchase.sales.sale.SaleEvent.LinesReturned;
import maison.purchase.sales.sale.SaleEvent.OfflineReturn;
import maison.purchase.sales.sale.SaleEvent.ReturnParked;
import maison.purchase.sales.sale.SaleEvent.ReturnedLine;
import maison.purchase.sales.sale.Tender;
import maison.purchase.sales.sale.Waiver;
import maison.purchase.storecredit.credit.CreditEvent;
import maison.purchase.storecredit.credit.CreditEvent.CreditDebtPaid;
import maison.purchase.storecredit.credit.CreditEvent.CreditDebtSettled;
import maison.purchase.storecredit.credit.CreditEvent.CreditOverspent;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/// What is stored and promised of what offline tills did, against files that only grow.
class OfflineFormatTest {

    private static final UUID SALE = UUID.fromString("0195951e-7c40-7a10-8d4e-5b1f3c2a9e01");
    private static final UUID RETURN = UUID.fromString("0195a812-3f00-7b21-b0c6-91d4a7e65f02");
    private static final Instant AT = Instant.parse("2026-03-18T09:05:00Z");
    private static final Instant SINCE = Instant.parse("2026-03-18T08:00:00Z");
    private static final Money AMOUNT = Money.parse("USD 26.25");

    private static final Map<String, CreditEvent> CREDITS = credits();

    private static Map<String, CreditEvent> credits() {
        var events = new LinkedHashMap<String, CreditEvent>();
        events.put(
                "credit-overspent",
                new CreditOverspent(SALE, Examples.CUSTOMER, "dubai-mall", AT, AMOUNT));
        events.put("credit-debt-paid", new CreditDebtPaid(AT, AMOUNT));
        events.put(
                "credit-debt-settled",
                new CreditDebtSettled(AT, AMOUNT, "written-off", "manager-2"));
        return events;
    }

    private static <E> void check(EventTypes<E> types, String name, String file, E event) {
        Golden.check("events", file, event);
        assertThat(types.read(name, 1, Golden.stored(file))).isEqualTo(event);
    }

    @Test
    void stored_events_are_written_as_the_files_say_and_can_be_read_back() {
        CREDITS.forEach((name, event) -> check(Ledgers.CREDIT_EVENTS, name, name, event));
        check(
                Conflicts.CONFLICT_EVENTS,
                "conflict-found",
                "conflict-found",
                new ConflictFound(
                        ConflictKind.CREDIT_OVERSPENT,
                        RETURN.toString(),
                        "dubai-mall",
                        AT,
                        List.of(SALE),
                        AMOUNT));
        check(
                Conflicts.CONFLICT_EVENTS,
                "conflict-eased",
                "conflict-eased",
                new ConflictEased(AT, AMOUNT));
        check(
                Conflicts.CONFLICT_EVENTS,
                "conflict-resolved",
                "conflict-resolved",
                new ConflictResolved(AT, "written-off", "manager-2"));
        check(
                Purchases.SALE_EVENTS,
                "return-parked",
                "return-parked",
                new ReturnParked(
                        RETURN,
                        "dubai-mall",
                        AT,
                        "changed-mind",
                        List.of(new LineQuantity("2", Examples.quantity("1"), "damaged")),
                        List.of(new RefundWish(Tender.Kind.CASH, 0, AMOUNT, null)),
                        new Waiver("goodwill", "manager-2"),
                        SALE,
                        SINCE,
                        new Asker("dubai-mall-1", false, false)));
        check(
                Purchases.SALE_EVENTS,
                "lines-returned",
                "lines-returned-offline",
                new LinesReturned(
                        RETURN,
                        Examples.CUSTOMER,
                        "dubai-mall",
                        AT,
                        "changed-mind",
                        Amounts.zero(AMOUNT.getCurrencyUnit()),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        List.of(
                                new ReturnedLine(
                                        "2",
                                        Examples.quantity("1"),
                                        new Amounts(
                                                Money.parse("USD 25.00"),
                                                Money.parse("USD 1.25")))),
                        new OfflineReturn(SINCE, SINCE, true, true, RETURN)));
    }

    @Test
    void published_events_are_as_promised() {
        for (CreditEvent event : CREDITS.values()) {
            Published published = published(event);
            assertThat(published.key()).isEqualTo(RETURN.toString());
            Golden.check("published", published.type(), published.data());
        }
    }

    private static Published published(CreditEvent event) {
        Instant now = Clock.systemUTC().instant();
        var envelope =
                new Envelope(
                        1,
                        UUID.randomUUID(),
                        new StreamId("credit", RETURN),
                        1,
                        "any",
                        1,
                        now,
                        now,
                        new CommandContext("c", Actor.system("test"), null, "c", null, null),
                        null,
                        null,
                        "{}",
                        "",
                        "");
        return SalesPublisherForTests.credits()
                .publish(new RecordedEvent<>(envelope, event))
                .orElseThrow();
    }
}
