package maison.purchase.aftercare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import maison.platform.eventstore.Actor;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.Decision.Accepted;
import maison.platform.eventstore.Envelope;
import maison.platform.eventstore.EventJson;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.StreamId;
import maison.platform.publishing.Published;
import maison.platform.testing.Golden;
import maison.purchase.Counter;
import maison.purchase.aftercare.tradein.Asked;
import maison.purchase.aftercare.tradein.Piece;
import maison.purchase.aftercare.tradein.Source;
import maison.purchase.aftercare.tradein.TradeInCommand;
import maison.purchase.aftercare.tradein.TradeInCommand.Accept;
import maison.purchase.aftercare.tradein.TradeInCommand.Quote;
import maison.purchase.aftercare.tradein.TradeInCommand.Towards.NewSale;
import maison.purchase.aftercare.tradein.TradeInCommand.Undo;
import maison.purchase.aftercare.tradein.TradeInDecider;
import maison.purchase.aftercare.tradein.TradeInEvent;
import maison.purchase.aftercare.tradein.TradeInPolicy;
import maison.purchase.aftercare.tradein.TradeInRefusal;
import maison.purchase.aftercare.tradein.UpgradeSum;
import maison.purchase.intake.CashSteps;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.intake.TradeInReading;
import maison.purchase.intake.TradeInReading.Part;
import maison.purchase.intake.TradeInReading.Upgrade;
import maison.purchase.intake.TradeInRequests;
import maison.purchase.publishing.TradeInPublisherForTests;
import maison.purchase.sales.sale.Amounts;
import maison.purchase.sales.sale.Quantity;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/// What is stored and promised of trade-ins, against files that only grow.
class TradeInFormatTest {

    private static final UUID TRADE_IN = UUID.fromString("0195b1aa-2c00-7d31-9e52-6f0a1b2c3d02");
    private static final UUID SALE = UUID.fromString("0195b1aa-2c00-7d31-9e52-6f0a1b2c3d03");
    private static final UUID CREDIT = UUID.fromString("0195b1aa-2c00-7d31-9e52-6f0a1b2c3d04");
    private static final Clock CLOCK = Clock.systemUTC();

    private static TradeInPolicy policy() throws Exception {
        try (InputStream in =
                Objects.requireNonNull(
                        TradeInFormatTest.class.getResourceAsStream("/policies/trade-ins.json"))) {
            return TradeInDesk.read(in.readAllBytes());
        }
    }

    /// Two trade-ins' lives by the examples of the API document.
    private static Map<String, TradeInEvent> events() throws Exception {
        var events = new LinkedHashMap<String, TradeInEvent>();
        Asked ring =
                sound(
                        TradeInReading.of(
                                json(TradeInExamples.QUOTE, TradeInRequests.Quote.class), CLOCK));
        var piece =
                new Piece(
                        Source.HOUSE,
                        "rings",
                        "RING-HALO-18K",
                        Map.of("stone", "diamond"),
                        false,
                        new Amounts(usd("2000"), usd("100")),
                        LocalDate.parse("2026-03-14"),
                        new Quantity(java.math.BigDecimal.ONE));
        var house = new ArrayList<TradeInEvent>();
        events.put("trade-in-quoted", decided(house, new Quote(ring, piece, policy())));
        events.put("trade-in-accepted", decided(house, upgrade()));
        events.put(
                "trade-in-undone",
                decided(
                        house,
                        new Undo(SALE, "dubai-mall", Instant.parse("2026-09-19T11:40:00Z"))));
        Asked stranger =
                sound(
                        TradeInReading.of(
                                json(TradeInExamples.ELSEWHERE, TradeInRequests.Quote.class),
                                CLOCK));
        var elsewhere = new ArrayList<TradeInEvent>();
        events.put(
                "trade-in-quoted-elsewhere",
                decided(
                        elsewhere,
                        new Quote(
                                stranger,
                                Piece.of(Objects.requireNonNull(stranger.described()), null),
                                policy())));
        events.put(
                "trade-in-accepted-for-credit",
                decided(
                        elsewhere,
                        sound(
                                TradeInReading.of(
                                        CREDIT,
                                        json(
                                                TradeInExamples.FOR_CREDIT,
                                                TradeInRequests.ForCredit.class),
                                        CLOCK))));
        return events;
    }

    private static Accept upgrade() throws Exception {
        Upgrade upgrade =
                sound(
                        TradeInReading.of(
                                SALE,
                                json(TradeInExamples.UPGRADE, TradeInRequests.Upgrade.class),
                                CLOCK,
                                CashSteps.NONE));
        SaleCompleted sale = upgrade.unpaid();
        Part part = upgrade.parts().getFirst();
        return new Accept(
                part.rule(),
                sale.register().storeId(),
                sale.register().associateId(),
                sale.occurredAt(),
                part.evidence(),
                part.identity(),
                new NewSale(
                        SALE,
                        sale.customerId(),
                        sale.payable(),
                        UpgradeSum.pieces(sale),
                        usd("0")));
    }

    private static Money usd(String amount) {
        return Money.of(CurrencyUnit.USD, new java.math.BigDecimal(amount));
    }

    private static <C> C sound(maison.purchase.intake.Reading<C> reading) {
        assertThat(reading).isInstanceOf(Sound.class);
        return ((Sound<C>) reading).command();
    }

    private static TradeInEvent decided(List<TradeInEvent> events, TradeInCommand command) {
        var decider = new TradeInDecider();
        var decision = decider.decide(command, decider.replay(events));
        assertThat(decision).isInstanceOf(Accepted.class);
        TradeInEvent event =
                ((Accepted<TradeInEvent, TradeInRefusal>) decision).events().getFirst();
        events.add(event);
        return event;
    }

    @Test
    void stored_events_are_written_as_the_files_say_and_can_be_read_back() throws Exception {
        events().forEach((name, event) -> {
            Golden.check("events", name, event);
            String stored = name.replace("-elsewhere", "").replace("-for-credit", "");
            assertThat(TradeInDesk.TRADE_IN_EVENTS.read(stored, 1, Golden.stored(name)))
                    .isEqualTo(event);
        });
    }

    @Test
    void published_events_are_as_promised_and_say_nothing_of_people() throws Exception {
        var types = new ArrayList<String>();
        for (TradeInEvent event : events().values()) {
            Published published =
                    TradeInPublisherForTests.publisher().publish(recorded(event)).orElseThrow();
            assertThat(published.topic()).isEqualTo("maison.trade-ins");
            boolean known = event.customerId() != null;
            assertThat(published.key()).isEqualTo(known ? Counter.CUSTOMER : TRADE_IN.toString());
            Golden.check(
                    "published",
                    known ? published.type() : published.type() + "-unknown",
                    published.data());
            types.add(published.type());
        }
        assertThat(types)
                .containsExactly(
                        "maison.trade-in.quoted.v1",
                        "maison.trade-in.accepted.v1",
                        "maison.trade-in.undone.v1",
                        "maison.trade-in.quoted.v1",
                        "maison.trade-in.accepted.v1");
    }

    @Test
    void the_shipped_policy_is_a_policy() throws Exception {
        assertThat(policy().version()).isEqualTo("trade-in-1");
        assertThat(policy().rules()).hasSize(3);
    }

    private static RecordedEvent<TradeInEvent> recorded(TradeInEvent event) {
        var envelope =
                new Envelope(
                        1,
                        UUID.randomUUID(),
                        new StreamId("any", TRADE_IN),
                        1,
                        "any",
                        1,
                        CLOCK.instant(),
                        CLOCK.instant(),
                        new CommandContext("c", Actor.system("test"), null, "c", null, null),
                        null,
                        null,
                        "{}",
                        "",
                        "");
        return new RecordedEvent<>(envelope, event);
    }

    private static <T> T json(String text, Class<T> type) throws Exception {
        return EventJson.MAPPER.readValue(text, type);
    }
}
