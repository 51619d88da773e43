package maison.purchase.workshop.job;

import static maison.purchase.workshop.job.Bench.SEEN;
import static maison.purchase.workshop.job.Bench.card;
import static maison.purchase.workshop.job.Bench.cash;
import static maison.purchase.workshop.job.Bench.charge;
import static maison.purchase.workshop.job.Bench.intake;
import static maison.purchase.workshop.job.Bench.paying;
import static maison.purchase.workshop.job.Bench.piece;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import maison.platform.eventstore.Decision.Accepted;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.Tender;
import maison.purchase.workshop.job.Job.Taken;
import maison.purchase.workshop.job.JobCommand.TakeStep;
import maison.purchase.workshop.job.JobEvent.Cancelled;
import maison.purchase.workshop.job.JobEvent.EstimateAnswered;
import maison.purchase.workshop.job.JobEvent.EstimateOffered;
import maison.purchase.workshop.job.JobEvent.HandedOver;
import maison.purchase.workshop.job.JobEvent.IncidentKind;
import maison.purchase.workshop.job.JobEvent.IncidentRecorded;
import maison.purchase.workshop.job.JobEvent.JobReceived;
import maison.purchase.workshop.job.JobEvent.Means;
import maison.purchase.workshop.job.JobEvent.PaymentTaken;
import maison.purchase.workshop.job.JobEvent.PickedUp;
import maison.purchase.workshop.job.JobEvent.PiecesArrived;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Whatever is asked of a job in whatever order: each piece has one holder, and money that came in
/// is part of the sale or went back.
class JobPropertiesTest {

    /// One thing to try; the numbers pick pieces, holders and amounts.
    record Wish(int what, int one, int other, int cents) {}

    private static final UUID JOB = UUID.fromString("0195951e-7c40-7a10-8d4e-5b1f3c2a9e01");
    private static final List<Holder> HOLDERS =
            List.of(
                    Bench.COUNTER,
                    Bench.SAFE,
                    Bench.BENCH,
                    new Holder(Holder.Kind.WORKSHOP, "workshop-4"),
                    new Holder(Holder.Kind.COURIER, "courier-2"),
                    Holder.CLIENT);
    private static final List<IncidentKind> INCIDENTS =
            List.of(IncidentKind.LOST, IncidentKind.FOUND, IncidentKind.DAMAGED);
    private static final List<String> PIECES = List.of("1", "2", "9");

    @Property(tries = 3000)
    void every_piece_has_exactly_one_holder_and_the_chain_no_gap(
            @ForAll JobType type, @ForAll("wishes") List<Wish> wishes) {
        List<JobEvent> events = eventsOf(type, wishes);

        var holders = new HashMap<String, Holder>();
        var lost = new HashSet<String>();
        for (JobEvent event : events) {
            follow(event, holders, lost);
        }

        Map<String, Custody.Held> custody = stateOf(events).custody().pieces();
        assertThat(custody.keySet()).isEqualTo(holders.keySet());
        custody.forEach((piece, held) -> {
            assertThat(held.holder()).isEqualTo(holders.get(piece));
            assertThat(held.lost()).isEqualTo(lost.contains(piece));
        });
        Statistics.label("hand-overs")
                .collect(events.stream().anyMatch(HandedOver.class::isInstance));
    }

    /// An account of its own of who has what: it fails on a gap and on a second holder.
    private static void follow(JobEvent event, Map<String, Holder> holders, Set<String> lost) {
        switch (event) {
            case JobReceived received ->
                    received.pieces()
                            .forEach(piece -> holders.put(piece.pieceId(), received.receiver()));
            case PiecesArrived arrived ->
                    arrived.pieces()
                            .forEach(piece ->
                                    assertThat(holders.put(piece.pieceId(), arrived.receiver()))
                                            .isNull());
            case HandedOver handed -> {
                assertThat(handed.receiver()).isNotEqualTo(Holder.CLIENT);
                handed.pieceIds()
                        .forEach(piece -> {
                            assertThat(lost).doesNotContain(piece);
                            assertThat(holders.put(piece, handed.receiver()))
                                    .isEqualTo(handed.giver());
                        });
            }
            case PickedUp picked ->
                    picked.pieceIds()
                            .forEach(piece -> {
                                assertThat(lost).doesNotContain(piece);
                                assertThat(holders.put(piece, Holder.CLIENT))
                                        .isEqualTo(picked.collection().giver());
                            });
            case IncidentRecorded incident -> {
                switch (incident.kind()) {
                    case LOST -> assertThat(lost.add(incident.pieceId())).isTrue();
                    case FOUND -> assertThat(lost.remove(incident.pieceId())).isTrue();
                    case DAMAGED -> {}
                }
            }
            default -> {}
        }
    }

    @Property(tries = 3000)
    void deposits_are_the_sales_tender_or_go_back(
            @ForAll JobType type, @ForAll("wishes") List<Wish> wishes) {
        List<JobEvent> events = eventsOf(type, wishes);
        long in = 0;
        long back = 0;
        long tender = 0;
        boolean over = false;
        for (int at = 0; at < events.size(); at++) {
            switch (events.get(at)) {
                case PaymentTaken payment -> {
                    assertThat(over).as("paid for what is over").isFalse();
                    in += cents(payment.tenders());
                    assertThat(cents(payment.amount())).isEqualTo(cents(payment.tenders()));
                }
                case Cancelled cancelled -> {
                    back += cents(cancelled.refunds());
                    over = true;
                }
                case PickedUp picked -> {
                    back += cents(picked.settlement().refunds());
                    Taken then = stateOf(events.subList(0, at + 1));
                    tender += depositOf(then, picked);
                    over = true;
                }
                default -> {}
            }
        }
        if (over) {
            assertThat(tender + back).isEqualTo(in);
        } else {
            assertThat(tender + back).isZero();
        }
        Statistics.label("ends").collect(over);
        Statistics.label("sales").collect(tender > 0);
    }

    /// The sale's own sums are right, and its deposit is what this answers.
    private static long depositOf(Taken job, PickedUp picked) {
        var sale = Settling.saleOf(JOB, job, picked);
        if (sale.isEmpty()) {
            assertThat(job.owed().isZero()).isTrue();
            return 0;
        }
        SaleCompleted facts = sale.get();
        assertThat(cents(facts.tenders()) - cents(facts.change()))
                .isEqualTo(cents(facts.amounts().total()));
        return facts.tenders().stream()
                .filter(each -> each.kind() == Tender.Kind.DEPOSIT)
                .mapToLong(each -> cents(each.amount()))
                .sum();
    }

    @Property(tries = 1000)
    void the_client_never_pays_more_than_they_approved(
            @ForAll JobType type, @ForAll("wishes") List<Wish> wishes) {
        List<JobEvent> events = eventsOf(type, wishes);
        for (int at = 0; at < events.size(); at++) {
            if (events.get(at) instanceof PickedUp picked
                    && picked.settlement().total().isPositive()) {
                List<EstimateAnswered> yes =
                        events.subList(0, at).stream()
                                .filter(EstimateAnswered.class::isInstance)
                                .map(EstimateAnswered.class::cast)
                                .filter(EstimateAnswered::approved)
                                .toList();
                assertThat(cents(picked.settlement().total()))
                        .isLessThanOrEqualTo(cents(yes.getLast().total()));
            }
        }
    }

    private static List<JobEvent> eventsOf(JobType type, List<Wish> wishes) {
        boolean made = type == JobType.SPECIAL_ORDER || type == JobType.CUSTOM;
        JobReceived intake =
                made ? intake(type, false) : intake(type, wishes.size() % 3 == 0, "1", "2");
        Bench bench = Bench.with(intake);
        var events = new ArrayList<JobEvent>(List.of(intake));
        boolean usual = wishes.size() % 2 == 0;
        if (usual) {
            begin(bench, made, wishes.getFirst().cents(), events);
        }
        for (Wish wish : wishes) {
            decide(bench, command(bench, wish), events);
        }
        if (usual) {
            decide(bench, bench.ready(), events);
            decide(bench, bench.pickUp(Bench.COUNTER, paying(cash("2000.00"))), events);
        }
        return events;
    }

    /// What most jobs begin with, so that many come to an end too.
    private static void begin(Bench bench, boolean made, int cents, List<JobEvent> events) {
        if (made) {
            decide(
                    bench,
                    new TakeStep(
                            new PiecesArrived(
                                    bench.stamp(),
                                    List.of(piece("9")),
                                    HOLDERS.get(3),
                                    Bench.COUNTER,
                                    SEEN)),
                    events);
        }
        String amount = Money.ofMinor(CurrencyUnit.USD, cents).getAmount().toPlainString();
        decide(bench, estimate(bench.stamp(), amount), events);
        decide(bench, answer(bench, bench.stamp(), true), events);
        decide(bench, new TakeStep(Bench.payment(bench.stamp(), card("120.50"))), events);
    }

    private static void decide(Bench bench, JobCommand command, List<JobEvent> events) {
        if (bench.decide(command) instanceof Accepted<JobEvent, JobRefusal>(var more)) {
            events.addAll(more);
        }
    }

    private static JobCommand command(Bench bench, Wish wish) {
        Stamp stamp = bench.stamp();
        Holder one = HOLDERS.get(wish.one() % HOLDERS.size());
        Holder other = HOLDERS.get(wish.other() % HOLDERS.size());
        String piece = PIECES.get(wish.cents() % PIECES.size());
        Money money = Money.ofMinor(CurrencyUnit.USD, wish.cents());
        String amount = money.getAmount().toPlainString();
        return switch (wish.what()) {
            case 0 -> new TakeStep(new HandedOver(stamp, List.of(piece), one, other, SEEN));
            case 1 -> bench.handOver(holderOf(bench, piece), other, piece);
            case 2 -> bench.handOver(holderOf(bench, piece), Bench.COUNTER, piece);
            case 3 ->
                    new TakeStep(
                            new PiecesArrived(
                                    stamp, List.of(piece(piece)), HOLDERS.get(3), one, SEEN));
            case 4, 5 -> estimate(stamp, amount);
            case 6, 7 -> answer(bench, stamp, wish.one() != 0);
            case 8 -> new TakeStep(Bench.payment(stamp, cash(amount)));
            case 9 -> new TakeStep(Bench.payment(stamp, card(amount), cash("1.00")));
            case 10, 11 -> bench.ready();
            case 12 -> bench.ready(charge(amount));
            case 13 -> bench.pickUp(Bench.COUNTER, null);
            case 14 -> bench.pickUp(Bench.COUNTER, paying(cash("2000.00")));
            case 15 -> bench.pickUp(one, paying(card(amount)));
            case 16 -> bench.incident(INCIDENTS.get(wish.one() % 3), piece);
            default -> wish.one() == 0 ? bench.cancel() : bench.ready();
        };
    }

    private static Holder holderOf(Bench bench, String piece) {
        var held = bench.taken().custody().pieces().get(piece);
        return held == null ? Bench.COUNTER : held.holder();
    }

    private static JobCommand estimate(Stamp stamp, String amount) {
        var lines = List.of(charge(amount));
        return new TakeStep(new EstimateOffered(stamp, lines, Charge.sum(lines, CurrencyUnit.USD)));
    }

    private static JobCommand answer(Bench bench, Stamp stamp, boolean yes) {
        var newest = bench.taken().last(EstimateOffered.class);
        UUID id = newest.map(each -> each.stamp().stepId()).orElse(JOB);
        Money total =
                newest.map(each -> each.amounts().total()).orElse(Money.zero(CurrencyUnit.USD));
        return new TakeStep(new EstimateAnswered(stamp, id, yes, Means.PHONE, total));
    }

    private static Taken stateOf(List<JobEvent> events) {
        return (Taken) new JobDecider().replay(events);
    }

    private static long cents(Money money) {
        return money.getAmountMinorLong();
    }

    private static long cents(List<Tender> tenders) {
        return tenders.stream().mapToLong(each -> cents(each.amount())).sum();
    }

    @Provide
    Arbitrary<List<Wish>> wishes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 17),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 100_000))
                .as(Wish::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }
}
