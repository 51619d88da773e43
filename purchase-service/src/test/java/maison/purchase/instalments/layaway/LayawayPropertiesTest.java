package maison.purchase.instalments.layaway;

import static maison.purchase.instalments.layaway.Keeping.CREDIT;
import static maison.purchase.instalments.layaway.Keeping.DECIDER;
import static maison.purchase.instalments.layaway.Keeping.LATER;
import static maison.purchase.instalments.layaway.Keeping.LAYAWAY;
import static maison.purchase.instalments.layaway.Keeping.id;
import static maison.purchase.instalments.layaway.Keeping.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import maison.platform.eventstore.Decision.Accepted;
import maison.purchase.instalments.layaway.Layaway.Laid;
import maison.purchase.instalments.layaway.Layaway.Stage;
import maison.purchase.instalments.layaway.LayawayCommand.Cancel;
import maison.purchase.instalments.layaway.LayawayCommand.LayAway;
import maison.purchase.instalments.layaway.LayawayCommand.Pay;
import maison.purchase.instalments.layaway.LayawayCommand.PickUp;
import maison.purchase.instalments.layaway.LayawayCommand.TellDue;
import maison.purchase.instalments.layaway.LayawayEvent.InstalmentFellDue;
import maison.purchase.instalments.layaway.LayawayEvent.LaidAway;
import maison.purchase.instalments.layaway.LayawayEvent.LayawayCancelled;
import maison.purchase.instalments.layaway.LayawayEvent.PaymentTaken;
import maison.purchase.instalments.layaway.LayawayEvent.PickedUp;
import maison.purchase.instalments.layaway.Schedule.Frequency;
import maison.purchase.instalments.layaway.Schedule.Regular;
import maison.purchase.sales.sale.Quantity;
import maison.purchase.sales.sale.Refund;
import maison.purchase.sales.sale.Register;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleLine;
import maison.purchase.sales.sale.Tender;
import maison.purchase.sales.sale.Tender.Kind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Whatever is asked of a layaway in whatever order: no money is made and none is lost, and no
/// goods either. The sums are counted here in minor units, apart from the code that is under test.
class LayawayPropertiesTest {

    /// Goods and terms to begin with.
    ///
    /// @param quantities of the lines
    /// @param cents of the lines, net; tax is a twentieth
    record Start(
            List<Integer> quantities,
            List<Long> cents,
            int depositPercent,
            long fee,
            int more,
            int count) {}

    /// Something that somebody wants; whether it makes sense is for the layaway to say.
    record Wish(int what, int line, int quarters, long cents, long tooMuch, boolean elsewhere) {}

    @Property
    void money_in_is_money_out_plus_sales_plus_fees_plus_what_is_held(
            @ForAll("starts") Start start, @ForAll("wishes") List<Wish> wishes) {
        Laid state = null;
        long in = 0;
        long out = 0;
        long sold = 0;
        long kept = 0;
        for (LayawayEvent event : course(start, wishes)) {
            state = (Laid) DECIDER.evolve(state == null ? DECIDER.initial() : state, event);
            in += received(event);
            out += given(event);
            sold += event instanceof PickedUp pickUp ? saleTotal(state, pickUp) : 0;
            kept +=
                    event instanceof LayawayCancelled end
                            ? cents(end.serviceFee()) + cents(end.fee())
                            : 0;

            assertThat(in).isEqualTo(out + sold + kept + cents(state.held()));
            assertThat(cents(state.held())).isNotNegative();
            assertThat(cents(state.outstanding())).isNotNegative();
            if (state.stage() != Stage.OPEN) {
                assertThat(state.held()).isEqualTo(usd(0));
                assertThat(state.outstanding()).isEqualTo(usd(0));
            }
        }
    }

    /// A completed layaway has sold everything at its price, once, with the fee.
    @Property
    void sales_of_a_completed_layaway_add_up_to_its_total(
            @ForAll("starts") Start start, @ForAll("wishes") List<Wish> wishes) {
        List<LayawayEvent> events = course(start, wishes);
        Laid state = (Laid) DECIDER.replay(events);
        long sold = 0;
        for (PickedUp pickUp : state.pickUps()) {
            sold += saleTotal(state, pickUp);
        }
        if (state.stage() == Stage.COMPLETED) {
            assertThat(sold).isEqualTo(cents(state.plan().total()));
        } else {
            assertThat(sold).isLessThan(cents(state.plan().total()) + 1);
        }
    }

    @Property
    void no_more_is_picked_up_than_was_laid_away(
            @ForAll("starts") Start start, @ForAll("wishes") List<Wish> wishes) {
        var picked = new HashMap<String, BigDecimal>();
        var laid = new HashMap<String, BigDecimal>();
        for (LayawayEvent event : course(start, wishes)) {
            if (event instanceof LaidAway plan) {
                plan.lines().forEach(line -> laid.put(line.lineId(), line.quantity().value()));
            }
            if (event instanceof PickedUp pickUp) {
                pickUp.lines()
                        .forEach(line ->
                                picked.merge(
                                        line.lineId(), line.quantity().value(), BigDecimal::add));
            }
            picked.forEach(
                    (line, quantity) -> assertThat(quantity).isLessThanOrEqualTo(laid.get(line)));
        }
    }

    /// What was accepted once changes nothing the second time, however late it comes.
    @Property
    void a_repeat_changes_nothing(
            @ForAll("starts") Start start,
            @ForAll("wishes") List<Wish> wishes,
            @ForAll Random random) {
        var accepted = new ArrayList<LayawayCommand>();
        Layaway state = DECIDER.initial();
        for (LayawayCommand command : commands(start, wishes)) {
            if (DECIDER.decide(command, state)
                    instanceof Accepted<LayawayEvent, LayawayRefusal>(var events)) {
                accepted.add(command);
                state = DECIDER.replay(state, events);
            }
            LayawayCommand again =
                    accepted.isEmpty() ? command : accepted.get(random.nextInt(accepted.size()));
            if (DECIDER.decide(again, state)
                    instanceof Accepted<LayawayEvent, LayawayRefusal>(var events)) {
                assertThat(events).isEmpty();
            } else {
                assertThat(accepted).isEmpty();
            }
        }
    }

    /// Payments that were taken by tills without a connection arrive in any order, each perhaps
    /// twice; sent until all are in, they make the same layaway.
    @Property
    void permuted_duplicates_converge(
            @ForAll("starts") Start start,
            @ForAll("payments") List<Long> amounts,
            @ForAll Random random) {
        LayAway opening = opening(start);
        Laid open = Keeping.after(opening);
        var sent = new ArrayList<LayawayCommand>();
        long rest = cents(open.outstanding());
        for (int number = 0; number < amounts.size() && rest > 0; number++) {
            long cents = Math.min(rest, amounts.get(number));
            rest -= cents;
            sent.add(new Pay(Keeping.cash(10 + number, cents, LATER)));
        }
        sent.add(opening);
        Laid inOrder = Keeping.after(ordered(opening, sent));
        var twice = new ArrayList<>(sent);
        twice.addAll(sent);
        Collections.shuffle(twice, random);

        Layaway state = DECIDER.initial();
        var events = new ArrayList<LayawayEvent>();
        for (int round = 0; round < 2; round++) {
            for (LayawayCommand command : twice) {
                if (DECIDER.decide(command, state)
                        instanceof Accepted<LayawayEvent, LayawayRefusal>(var more)) {
                    events.addAll(more);
                    state = DECIDER.replay(state, more);
                }
            }
        }

        Laid converged = (Laid) state;
        assertThat(converged.outstanding()).isEqualTo(inOrder.outstanding());
        assertThat(converged.held()).isEqualTo(inOrder.held());
        assertThat(converged.awaited()).isEqualTo(inOrder.awaited());
        assertThat(new HashSet<>(converged.payments()))
                .isEqualTo(new HashSet<>(inOrder.payments()));
        assertThat(events).hasSize(sent.size());
    }

    @Property
    void an_instalment_is_told_once_and_only_while_it_is_missing(
            @ForAll("starts") Start start, @ForAll("wishes") List<Wish> wishes) {
        var told = new HashSet<Integer>();
        Laid state = null;
        for (LayawayEvent event : course(start, wishes)) {
            if (event instanceof InstalmentFellDue due) {
                assertThat(told.add(due.number())).isTrue();
                assertThat(due.missing().isPositive()).isTrue();
                assertThat(state).isNotNull();
            }
            state = (Laid) DECIDER.evolve(state == null ? DECIDER.initial() : state, event);
        }
    }

    private static LayawayCommand[] ordered(LayAway opening, List<LayawayCommand> sent) {
        var ordered = new ArrayList<LayawayCommand>();
        ordered.add(opening);
        sent.stream().filter(each -> !each.equals(opening)).forEach(ordered::add);
        return ordered.toArray(LayawayCommand[]::new);
    }

    private static List<LayawayEvent> course(Start start, List<Wish> wishes) {
        var events = new ArrayList<LayawayEvent>();
        Layaway state = DECIDER.initial();
        for (LayawayCommand command : commands(start, wishes)) {
            if (DECIDER.decide(command, state)
                    instanceof Accepted<LayawayEvent, LayawayRefusal>(var more)) {
                events.addAll(more);
                state = DECIDER.replay(state, more);
            }
        }
        assertThat(events).isNotEmpty();
        return events;
    }

    private static List<LayawayCommand> commands(Start start, List<Wish> wishes) {
        var commands = new ArrayList<LayawayCommand>();
        LayAway opening = opening(start);
        commands.add(opening);
        for (int number = 0; number < wishes.size(); number++) {
            commands.add(command(wishes.get(number), number, opening));
        }
        return commands;
    }

    private static LayawayCommand command(Wish wish, int number, LayAway opening) {
        List<SaleLine> lines = opening.offer().lines();
        return switch (wish.what()) {
            case 0, 1, 2 -> new Pay(payment(10 + number, wish));
            case 3, 4, 5 -> {
                SaleLine line = lines.get(wish.line() % lines.size());
                BigDecimal part =
                        line.quantity()
                                .value()
                                .multiply(BigDecimal.valueOf(wish.quarters()))
                                .divide(BigDecimal.valueOf(4));
                yield pickUp(wish, number, Map.of(line.lineId(), new Quantity(part)));
            }
            case 6 -> pickUp(wish, number, Map.of());
            case 7 ->
                    new Cancel(
                            LATER.plus(Duration.ofDays(wish.cents() % 400)),
                            wish.elsewhere() ? Cause.DEFAULT : Cause.CUSTOMER,
                            "changed-mind",
                            CREDIT,
                            null,
                            wish.tooMuch() % 2 == 0);
            default ->
                    new TellDue(1 + wish.line(), LATER.plus(Duration.ofDays(wish.cents() % 400)));
        };
    }

    private static PickUp pickUp(Wish wish, int number, Map<String, Quantity> lines) {
        String store = wish.elsewhere() ? "riyadh" : "dubai-mall";
        return new PickUp(
                id(1000 + number),
                new Register(store, store + "-1", "R-" + number, null, "store"),
                LATER,
                "Asia/Dubai",
                lines,
                atPickUp(wish));
    }

    /// Change is given from cash only, so there is never more of it than cash.
    private static Payment payment(int number, Wish wish) {
        long change = Math.min(wish.tooMuch(), wish.cents() / 3);
        return new Payment(
                id(number),
                "dubai-mall-1",
                LATER,
                usd(wish.cents()),
                tenders(wish.cents() + change),
                usd(change));
    }

    /// Cash enough for anything, so that many pick-ups are covered, and sometimes too much on a
    /// card.
    private static List<Tender> atPickUp(Wish wish) {
        return List.of(
                new Tender(Kind.CASH, usd(2_000_000), null, null),
                new Tender(
                        Kind.CARD,
                        usd(wish.tooMuch()),
                        new Tender.Card(null, "visa", "4242"),
                        null));
    }

    /// A third on a card, a tenth by cheque, the rest in cash, so that most of it can be change.
    private static List<Tender> tenders(long cents) {
        return List.of(
                new Tender(Kind.CASH, usd(cents - cents / 3 - cents / 10), null, null),
                new Tender(Kind.CHEQUE, usd(cents / 10), null, null),
                new Tender(Kind.CARD, usd(cents / 3), new Tender.Card(null, "visa", "4242"), null));
    }

    private static LayAway opening(Start start) {
        var lines = new ArrayList<SaleLine>();
        long total = 0;
        for (int index = 0; index < start.quantities().size(); index++) {
            long net = start.cents().get(index);
            total += net + net / 20;
            lines.add(
                    Keeping.line(
                            "L" + index, start.quantities().get(index).toString(), net, net / 20));
        }
        LayawayPolicy policy =
                Keeping.policy(
                        start.depositPercent(), BigDecimal.valueOf(start.fee(), 2).toString());
        // The least deposit and some more, counted apart from the code: half up.
        long least = (total * start.depositPercent() + 50) / 100;
        long deposit = Math.min(total + start.fee(), least + start.more());
        return new LayAway(
                Keeping.offer(lines, deposit, new Regular(start.count(), Frequency.WEEKLY, null)),
                policy);
    }

    private static long saleTotal(Laid after, PickedUp pickUp) {
        SaleCompleted sale = PickUpSale.of(LAYAWAY, after, pickUp);
        long lines = 0;
        for (SaleLine line : sale.lines()) {
            lines += cents(line.amounts().net()) + cents(line.amounts().tax());
        }
        assertThat(sum(sale.tenders()) - cents(sale.change())).isEqualTo(lines);
        assertThat(cents(sale.amounts().total())).isEqualTo(lines);
        return lines;
    }

    private static long received(LayawayEvent event) {
        return switch (event) {
            case LaidAway plan -> received(plan.deposit());
            case PaymentTaken taken -> received(taken.payment());
            case PickedUp pickUp -> sum(pickUp.tenders());
            case LayawayCancelled _, InstalmentFellDue _ -> 0;
        };
    }

    private static long given(LayawayEvent event) {
        return switch (event) {
            case LaidAway plan -> plan.deposit() == null ? 0 : cents(plan.deposit().change());
            case PaymentTaken taken -> cents(taken.payment().change());
            case PickedUp pickUp -> cents(pickUp.change());
            case LayawayCancelled end -> refunded(end);
            case InstalmentFellDue _ -> 0;
        };
    }

    private static long refunded(LayawayCancelled end) {
        long sum = 0;
        for (Refund refund : end.refunds()) {
            sum += cents(refund.amount());
        }
        return sum;
    }

    private static long received(@Nullable Payment payment) {
        return payment == null ? 0 : sum(payment.tenders());
    }

    private static long sum(List<Tender> tenders) {
        return tenders.stream().mapToLong(tender -> cents(tender.amount())).sum();
    }

    private static long cents(Money money) {
        return money.getAmountMinorLong();
    }

    @Provide
    Arbitrary<Start> starts() {
        Arbitrary<Integer> size = Arbitraries.integers().between(1, 3);
        return size.flatMap(lines ->
                        Combinators.combine(
                                        Arbitraries.integers().between(1, 4).list().ofSize(lines),
                                        Arbitraries.longs()
                                                .between(1, 200_000)
                                                .list()
                                                .ofSize(lines),
                                        Arbitraries.integers().between(0, 100),
                                        Arbitraries.longs().between(0, 5_000),
                                        Arbitraries.integers().between(0, 300_000),
                                        Arbitraries.integers().between(1, 12))
                                .as(Start::new))
                // A rest that cannot be divided into parts above zero is no schedule.
                .filter(start -> hasEvents(opening(start)));
    }

    private static boolean hasEvents(LayAway opening) {
        return DECIDER.decide(opening, DECIDER.initial()) instanceof Accepted;
    }

    @Provide
    Arbitrary<List<Wish>> wishes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.longs().between(1, 150_000),
                        Arbitraries.longs().between(0, 300),
                        Arbitraries.of(true, false))
                .as(Wish::new)
                .list()
                .ofMaxSize(25);
    }

    @Provide
    Arbitrary<List<Long>> payments() {
        return Arbitraries.longs().between(1, 100_000).list().ofMaxSize(8);
    }
}
