package maison.purchase.atelier.bespoke;

import static maison.purchase.atelier.bespoke.Orders.LATER;
import static maison.purchase.atelier.bespoke.Orders.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import maison.platform.eventstore.Decision.Accepted;
import maison.purchase.atelier.bespoke.BespokeCommand.Accept;
import maison.purchase.atelier.bespoke.BespokeCommand.Cancel;
import maison.purchase.atelier.bespoke.BespokeCommand.Deliver;
import maison.purchase.atelier.bespoke.BespokeCommand.Move;
import maison.purchase.atelier.bespoke.BespokeCommand.Pay;
import maison.purchase.atelier.bespoke.BespokeCommand.Quote;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderAccepted;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderCancelled;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderDelivered;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderQuoted;
import maison.purchase.atelier.bespoke.BespokeEvent.PaymentTaken;
import maison.purchase.atelier.bespoke.Workflow.Stage;
import maison.purchase.sales.sale.Tender;
import maison.purchase.sales.sale.Tender.Kind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Whatever is asked of an order in whatever order: no money is made and none is lost. The sums are
/// counted here in minor units, apart from the code that is under test.
class BespokePropertiesTest {

    private final BespokeDecider decider = new BespokeDecider();

    @Property
    void money_in_is_money_out_plus_the_sale_plus_what_is_kept_plus_what_is_held(
            @ForAll("totals") long total, @ForAll("wishes") List<Wish> wishes) {
        List<BespokeEvent> events = course(total, wishes);

        long in = 0;
        long out = 0;
        long sold = 0;
        long kept = 0;
        for (BespokeEvent event : events) {
            in += received(event);
            out += given(event);
            sold += event instanceof OrderDelivered ? total : 0;
            kept += event instanceof OrderCancelled end ? cents(end.kept()) : 0;
        }
        boolean closed =
                events.getLast() instanceof OrderDelivered
                        || events.getLast() instanceof OrderCancelled;
        if (closed) {
            assertThat(in).isEqualTo(out + sold + kept);
        } else {
            assertThat(in - out).isBetween(0L, total);
        }
    }

    @Property
    void a_refund_is_no_more_than_was_paid_and_is_given_in_full(
            @ForAll("totals") long total, @ForAll("wishes") List<Wish> wishes) {
        long paid = 0;
        for (BespokeEvent event : course(total, wishes)) {
            if (event instanceof OrderCancelled end) {
                assertThat(cents(end.refund())).isBetween(0L, paid);
                assertThat(end.refunds().stream().mapToLong(t -> cents(t.amount())).sum())
                        .isEqualTo(cents(end.refund()));
                assertThat(end.refunds()).allMatch(tender -> tender.amount().isPositive());
            }
            paid += received(event) - (event instanceof OrderCancelled ? 0 : given(event));
        }
    }

    @Property
    void the_stage_is_always_one_of_the_workflow_and_delivery_comes_from_ready(
            @ForAll("totals") long total, @ForAll("wishes") List<Wish> wishes) {
        BespokeOrder state = decider.initial();
        for (BespokeEvent event : course(total, wishes)) {
            if (event instanceof OrderDelivered) {
                assertThat(((BespokeOrder.Making) state).stage().code()).isEqualTo("ready");
            }
            state = decider.evolve(state, event);
            if (state instanceof BespokeOrder.Making making) {
                assertThat(making.production().furthest())
                        .isGreaterThanOrEqualTo(making.production().stage());
                assertThat(making.stage().code()).isNotEqualTo("delivered");
            }
        }
    }

    /// Something that somebody wants; whether it makes sense is for the order to say.
    record Wish(int what, int stage, long cents, long cashTooMuch) {}

    private List<BespokeEvent> course(long total, List<Wish> wishes) {
        var events = new ArrayList<BespokeEvent>();
        events.addAll(
                ((Accepted<BespokeEvent, BespokeRefusal>)
                                decider.decide(new Quote(quote(total)), decider.initial()))
                        .events());
        int number = 0;
        for (Wish wish : wishes) {
            BespokeOrder state = decider.replay(events);
            var decision = decider.decide(command(wish, number++, state, total), state);
            if (decision instanceof Accepted<BespokeEvent, BespokeRefusal>(var more)) {
                events.addAll(more);
            }
        }
        return events;
    }

    private static BespokeCommand command(Wish wish, int number, BespokeOrder state, long total) {
        Payment payment = payment(number, wish);
        return switch (wish.what()) {
            case 0, 1 -> new Accept(Orders.ACCEPTED, Orders.PROMISED, payment);
            case 2, 3 -> new Pay(payment);
            case 4, 5, 6, 7 -> move(wish, number, state);
            case 8 -> new Cancel(LATER, "changed-mind");
            default -> {
                long owed =
                        state instanceof BespokeOrder.Making making
                                ? cents(making.ledger().outstanding())
                                : total;
                yield new Deliver(
                        id(900), Orders.REGISTER, LATER, tenders(owed + wish.cashTooMuch()));
            }
        };
    }

    /// Forward past all that may be skipped, or back.
    private static BespokeCommand move(Wish wish, int number, BespokeOrder state) {
        List<Stage> stages = WORKFLOW.stages();
        int from = state instanceof BespokeOrder.Making making ? making.production().stage() : 0;
        int to = wish.stage() % stages.size();
        List<String> skipped =
                to <= from
                        ? List.of()
                        : stages.subList(from + 1, to).stream().map(Stage::code).toList();
        return new Move(
                id(number),
                LATER,
                stages.get(to).code(),
                skipped,
                to < from ? "fabric-fault" : null);
    }

    private static final Workflow WORKFLOW =
            new Workflow(
                    "suit",
                    "test",
                    10,
                    List.of(
                            new Stage("accepted", false, false, 100),
                            new Stage("cut", true, false, 67),
                            new Stage("fitted", true, false, 33),
                            new Stage("ready", false, false, 0),
                            new Stage("delivered", false, false, 0)));

    private static OrderQuoted quote(long total) {
        OrderQuoted quote = Orders.quote(money(total).getAmount().toPlainString(), "0.00");
        return new OrderQuoted(
                quote.order(),
                null,
                quote.occurredAt(),
                quote.zone(),
                quote.validUntil(),
                WORKFLOW,
                quote.amounts(),
                quote.lines(),
                quote.pieces());
    }

    /// Change is given from cash only, so there is never more of it than cash.
    private static Payment payment(int number, Wish wish) {
        long change = Math.min(wish.cashTooMuch(), wish.cents() / 3);
        return new Payment(
                id(number),
                Orders.ACCEPTED,
                money(wish.cents()),
                tenders(wish.cents() + change),
                money(change));
    }

    /// Half of it on a card, the rest in cash.
    private static List<Tender> tenders(long cents) {
        return List.of(
                new Tender(Kind.CASH, money(cents - cents / 3), null, null),
                new Tender(
                        Kind.CARD, money(cents / 3), new Tender.Card(null, "visa", "4242"), null));
    }

    private static long received(BespokeEvent event) {
        return switch (event) {
            case OrderAccepted accepted -> received(accepted.deposit());
            case PaymentTaken taken -> received(taken.payment());
            case OrderDelivered delivered -> sum(delivered.tenders());
            case BespokeEvent _ -> 0;
        };
    }

    private static long given(BespokeEvent event) {
        return switch (event) {
            case OrderAccepted accepted -> changed(accepted.deposit());
            case PaymentTaken taken -> changed(taken.payment());
            case OrderDelivered delivered -> cents(delivered.change());
            case OrderCancelled end -> sum(end.refunds());
            case BespokeEvent _ -> 0;
        };
    }

    private static long received(@Nullable Payment payment) {
        return payment == null ? 0 : sum(payment.tenders());
    }

    private static long changed(@Nullable Payment payment) {
        return payment == null ? 0 : cents(payment.change());
    }

    private static long sum(List<Tender> tenders) {
        return tenders.stream().mapToLong(tender -> cents(tender.amount())).sum();
    }

    private static Money money(long cents) {
        return Money.ofMinor(CurrencyUnit.USD, cents);
    }

    private static long cents(Money money) {
        return money.getAmountMinorLong();
    }

    @Provide
    Arbitrary<Long> totals() {
        return Arbitraries.longs().between(1, 300_000);
    }

    @Provide
    Arbitrary<List<Wish>> wishes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.longs().between(1, 200_000),
                        Arbitraries.longs().between(0, 300))
                .as(Wish::new)
                .list()
                .ofMaxSize(25);
    }
}
