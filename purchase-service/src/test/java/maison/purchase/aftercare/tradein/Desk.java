package maison.purchase.aftercare.tradein;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.platform.eventstore.Decision;
import maison.platform.eventstore.Decision.Accepted;
import maison.platform.eventstore.Decision.Refused;
import maison.purchase.aftercare.tradein.TradeInCommand.Accept;
import maison.purchase.aftercare.tradein.TradeInCommand.Quote;
import maison.purchase.aftercare.tradein.TradeInCommand.Towards;
import maison.purchase.aftercare.tradein.TradeInCommand.Towards.NewCredit;
import maison.purchase.aftercare.tradein.TradeInCommand.Towards.NewSale;
import maison.purchase.aftercare.tradein.TradeInPolicy.Age;
import maison.purchase.aftercare.tradein.TradeInPolicy.Excluded;
import maison.purchase.aftercare.tradein.TradeInPolicy.Price;
import maison.purchase.aftercare.tradein.TradeInPolicy.Rule;
import maison.purchase.sales.sale.Amounts;
import maison.purchase.sales.sale.Quantity;
import maison.purchase.workshop.job.Evidence;
import maison.purchase.workshop.job.Identity.Document;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// A desk where pieces are traded in, and what is said there.
final class Desk {

    static final TradeInDecider DECIDER = new TradeInDecider();
    static final UUID CLIENT = new UUID(1, 1);
    static final UUID PIECE = new UUID(1, 2);
    static final Instant QUOTED = Instant.parse("2026-09-18T09:00:00Z");
    static final Instant TAKEN = Instant.parse("2026-09-19T09:00:00Z");
    static final Evidence EVIDENCE = new Evidence(null, null, "associate-7");

    static final TradeInPolicy POLICY =
            new TradeInPolicy(
                    "test-1",
                    14,
                    new Price(false, Map.of("riyadh", true)),
                    new Excluded(List.of("engraved"), List.of("SAMPLE"), true),
                    List.of(
                            new Rule(
                                    "upgrade",
                                    Source.HOUSE,
                                    List.of("rings"),
                                    Map.of("stone", "diamond"),
                                    List.of(new Age(1200, 100)),
                                    Map.of("good", 100),
                                    200,
                                    false,
                                    Map.of()),
                            new Rule(
                                    "plain",
                                    Source.HOUSE,
                                    List.of(),
                                    Map.of(),
                                    List.of(new Age(12, 70), new Age(36, 50)),
                                    Map.of("good", 90, "worn", 50),
                                    0,
                                    false,
                                    Map.of("USD", new BigDecimal("1000"))),
                            new Rule(
                                    "elsewhere",
                                    Source.ELSEWHERE,
                                    List.of("rings"),
                                    Map.of(),
                                    List.of(new Age(1, 60)),
                                    Map.of("good", 100),
                                    0,
                                    true,
                                    Map.of())));

    private Desk() {}

    static Money usd(String amount) {
        return Money.of(CurrencyUnit.USD, new BigDecimal(amount));
    }

    static UUID id(int number) {
        return new UUID(7, number);
    }

    static Asked asked() {
        return asked("dubai-mall", "good", null);
    }

    static Asked asked(String store, String condition, @Nullable Raise raise) {
        return new Asked(CLIENT, store, null, QUOTED, "Asia/Dubai", PIECE, null, condition, raise);
    }

    static Raise raise(String rule, String credit) {
        return new Raise(rule, usd(credit), "loyal-client", "manager-2", null);
    }

    /// A diamond ring.
    static Piece ring(String net, String tax, String boughtOn) {
        return ring("rings", "RING", "diamond", false, net, tax, boughtOn);
    }

    static Piece ring(
            String category,
            String sku,
            String stone,
            boolean soldAsFinal,
            String net,
            String tax,
            String boughtOn) {
        return new Piece(
                Source.HOUSE,
                category,
                sku,
                Map.of("stone", stone),
                soldAsFinal,
                new Amounts(usd(net), usd(tax)),
                LocalDate.parse(boughtOn),
                new Quantity(BigDecimal.ONE));
    }

    static Quote quote(Asked asked, Piece piece) {
        return new Quote(asked, piece, POLICY);
    }

    /// A ring for 2000.00 and 100.00 tax, bought half a year ago.
    static Quote quote() {
        return quote(asked(), ring("2000.00", "100.00", "2026-03-14"));
    }

    static Accept accept(String rule, Instant at, Towards towards) {
        return new Accept(rule, "dubai-mall", null, at, EVIDENCE, null, towards);
    }

    static Accept accept(String rule, Towards towards) {
        return accept(rule, TAKEN, towards);
    }

    static Accept shown(Accept accept) {
        return new Accept(
                accept.rule(),
                accept.storeId(),
                accept.associateId(),
                accept.occurredAt(),
                accept.evidence(),
                Document.PASSPORT,
                accept.towards());
    }

    static NewCredit credit(int number) {
        return new NewCredit(id(number));
    }

    /// A new piece at a price without tax.
    static NewSale sale(int number, String price) {
        return sale(number, price, "0.00");
    }

    static NewSale sale(int number, String price, String promised) {
        Money net = usd(price);
        return new NewSale(
                id(number), CLIENT, net, List.of(new Amounts(net, usd("0.00"))), usd(promised));
    }

    static TradeIn after(TradeInCommand... commands) {
        TradeIn state = DECIDER.initial();
        for (TradeInCommand each : commands) {
            state = DECIDER.replay(state, events(DECIDER.decide(each, state)));
        }
        return state;
    }

    static List<TradeInEvent> events(Decision<TradeInEvent, TradeInRefusal> decision) {
        return switch (decision) {
            case Accepted<TradeInEvent, TradeInRefusal>(var events) -> events;
            case Refused<TradeInEvent, TradeInRefusal>(var reason) ->
                    throw new AssertionError("Refused: " + reason);
        };
    }
}
