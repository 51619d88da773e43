package maison.purchase.atelier.bespoke;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.platform.eventstore.Decision.Accepted;
import maison.purchase.atelier.bespoke.BespokeCommand.Accept;
import maison.purchase.atelier.bespoke.BespokeCommand.Deliver;
import maison.purchase.atelier.bespoke.BespokeCommand.Move;
import maison.purchase.atelier.bespoke.BespokeCommand.PinMeasurements;
import maison.purchase.atelier.bespoke.BespokeCommand.Quote;
import maison.purchase.atelier.bespoke.BespokeEvent.Order;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderQuoted;
import maison.purchase.atelier.bespoke.Piece.MadeFrom;
import maison.purchase.atelier.bespoke.Piece.Unit;
import maison.purchase.atelier.bespoke.Workflow.Stage;
import maison.purchase.sales.sale.Amounts;
import maison.purchase.sales.sale.Examples;
import maison.purchase.sales.sale.Register;
import maison.purchase.sales.sale.SaleLine;
import maison.purchase.sales.sale.Tender;
import maison.purchase.sales.sale.Tender.Kind;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Bespoke orders to test with.
final class Orders {

    static final Instant QUOTED = Instant.parse("2026-03-14T11:30:00Z");
    static final Instant ACCEPTED = Instant.parse("2026-03-15T10:00:00Z");
    static final Instant LATER = Instant.parse("2026-04-02T16:20:00Z");
    static final LocalDate PROMISED = LocalDate.of(2026, 5, 20);
    static final Register REGISTER =
            new Register("dubai-mall", "dubai-mall-1", "2026-000612", null, "store");

    static final Workflow SUIT =
            new Workflow(
                    "suit",
                    "test",
                    50,
                    List.of(
                            new Stage("accepted", false, false, 100),
                            new Stage("measured", false, false, 100),
                            new Stage("cut", false, true, 50),
                            new Stage("basted", true, false, 50),
                            new Stage("fitted", true, false, 33),
                            new Stage("ready", false, false, 0),
                            new Stage("delivered", false, false, 0)));

    private static final BespokeDecider DECIDER = new BespokeDecider();

    private Orders() {}

    static UUID id(int number) {
        return new UUID(7, number);
    }

    static Money usd(String amount) {
        return Money.parse("USD " + amount);
    }

    static OrderQuoted quote(String net, String tax) {
        SaleLine line = Examples.line("1", "1", net, tax);
        return new OrderQuoted(
                new Order(Examples.CUSTOMER, "dubai-mall"),
                null,
                QUOTED,
                "Asia/Dubai",
                LocalDate.of(2026, 4, 14),
                SUIT,
                new Amounts(usd(net), usd(tax)),
                List.of(line),
                List.of(new Piece("jacket", "1", "jacket"), new Piece("vest", "1", "vest")));
    }

    static OrderQuoted quote() {
        return quote("2400.00", "120.00");
    }

    static Payment cash(int number, String amount) {
        return new Payment(
                id(number),
                ACCEPTED,
                usd(amount),
                List.of(new Tender(Kind.CASH, usd(amount), null, null)),
                usd("0.00"));
    }

    static Accept accept(@Nullable Payment deposit) {
        return new Accept(ACCEPTED, PROMISED, deposit);
    }

    static Move to(int number, String stage, String... skipping) {
        return new Move(id(number), LATER, stage, List.of(skipping), null);
    }

    static Move back(int number, String stage) {
        return new Move(id(number), LATER, stage, List.of(), "fabric-fault");
    }

    static PinMeasurements pin(String piece, int version) {
        return new PinMeasurements(
                LATER,
                piece,
                new MadeFrom(id(99), version, Map.of("chest", Delta.of("8.5")), Unit.CM));
    }

    static Deliver deliver(String cash) {
        return new Deliver(
                id(500), REGISTER, LATER, List.of(new Tender(Kind.CASH, usd(cash), null, null)));
    }

    /// The events that these commands lead to, each of which must be accepted.
    static BespokeEvent[] after(BespokeCommand... commands) {
        var events = new ArrayList<BespokeEvent>();
        for (BespokeCommand command : commands) {
            var decision = DECIDER.decide(command, DECIDER.replay(events));
            if (!(decision instanceof Accepted<BespokeEvent, BespokeRefusal>(var more))) {
                throw new AssertionError(command + " was " + decision);
            }
            events.addAll(more);
        }
        return events.toArray(BespokeEvent[]::new);
    }

    static BespokeEvent[] accepted() {
        return after(new Quote(quote()), accept(cash(1, "1260.00")));
    }

    /// Cut, with both pieces pinned.
    static BespokeEvent[] cut() {
        return after(
                new Quote(quote()),
                accept(cash(1, "1260.00")),
                to(11, "measured"),
                pin("jacket", 3),
                pin("vest", 3),
                to(12, "cut"));
    }
}
