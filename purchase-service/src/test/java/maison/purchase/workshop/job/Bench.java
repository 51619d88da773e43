package maison.purchase.workshop.job;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import maison.platform.eventstore.Decision;
import maison.platform.eventstore.Decision.Accepted;
import maison.platform.eventstore.Decision.Refused;
import maison.purchase.sales.sale.Amounts;
import maison.purchase.sales.sale.Register;
import maison.purchase.sales.sale.Tender;
import maison.purchase.workshop.job.Collection.Checkout;
import maison.purchase.workshop.job.Job.Taken;
import maison.purchase.workshop.job.JobCommand.Cancel;
import maison.purchase.workshop.job.JobCommand.MakeReady;
import maison.purchase.workshop.job.JobCommand.PickUp;
import maison.purchase.workshop.job.JobCommand.ReportIncident;
import maison.purchase.workshop.job.JobCommand.TakeIn;
import maison.purchase.workshop.job.JobCommand.TakeStep;
import maison.purchase.workshop.job.JobEvent.EstimateAnswered;
import maison.purchase.workshop.job.JobEvent.EstimateOffered;
import maison.purchase.workshop.job.JobEvent.HandedOver;
import maison.purchase.workshop.job.JobEvent.IncidentKind;
import maison.purchase.workshop.job.JobEvent.JobReceived;
import maison.purchase.workshop.job.JobEvent.Means;
import maison.purchase.workshop.job.JobEvent.PaymentTaken;
import maison.purchase.workshop.job.JobEvent.PickedUp;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// One job to test with: what is asked of it, and what it answers.
final class Bench {

    static final UUID CUSTOMER = UUID.fromString("0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10");
    static final UUID SALE = UUID.fromString("0195951e-7c40-7a10-8d4e-5b1f3c2a9e77");
    static final Instant START = Instant.parse("2026-03-14T11:30:00Z");
    static final Holder COUNTER = new Holder(Holder.Kind.COUNTER, "counter-1");
    static final Holder SAFE = new Holder(Holder.Kind.SAFE, "safe-1");
    static final Holder BENCH = new Holder(Holder.Kind.BENCH, "bench-3");
    static final Evidence SEEN = new Evidence(null, null, "associate-7");

    final JobDecider decider = new JobDecider();
    Job job = decider.initial();
    private int steps;

    static Bench with(JobReceived intake) {
        var bench = new Bench();
        bench.accepted(new TakeIn(intake));
        return bench;
    }

    static Bench repair() {
        return with(intake(JobType.REPAIR, false, "1", "2"));
    }

    static JobReceived intake(JobType type, boolean estimateOnly, String... pieceIds) {
        return new JobReceived(
                type,
                CUSTOMER,
                "dubai-mall",
                "Asia/Dubai",
                START,
                "C-1",
                "USD",
                List.of(pieceIds).stream().map(Bench::piece).toList(),
                COUNTER,
                SEEN,
                null,
                estimateOnly,
                false,
                LocalDate.parse("2026-03-28"));
    }

    static Piece piece(String pieceId) {
        return new Piece(pieceId, "Ring, white metal", null, List.of(), usd("4000.00"));
    }

    static Money usd(String amount) {
        return Money.parse("USD " + amount);
    }

    static Charge charge(String net) {
        return new Charge(
                "1", "RING-RESIZE", "Resize", new Amounts(usd(net), Money.zero(CurrencyUnit.USD)));
    }

    static Tender cash(String amount) {
        return new Tender(Tender.Kind.CASH, usd(amount), null, null);
    }

    static Tender card(String amount) {
        return new Tender(
                Tender.Kind.CARD, usd(amount), new Tender.Card(null, "visa", "4242"), null);
    }

    Stamp stamp() {
        steps++;
        return stamp(steps);
    }

    static Stamp stamp(int step) {
        return new Stamp(
                new UUID(7, step), CUSTOMER, "dubai-mall", START.plus(Duration.ofMinutes(step)));
    }

    Taken taken() {
        return (Taken) job;
    }

    Decision<JobEvent, JobRefusal> decide(JobCommand command) {
        var decision = decider.decide(command, job);
        if (decision instanceof Accepted<JobEvent, JobRefusal>(var events)) {
            job = decider.replay(job, events);
        }
        return decision;
    }

    List<JobEvent> accepted(JobCommand command) {
        return switch (decide(command)) {
            case Accepted<JobEvent, JobRefusal>(var events) -> events;
            case Refused<JobEvent, JobRefusal>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    JobRefusal refused(JobCommand command) {
        return switch (decide(command)) {
            case Accepted<JobEvent, JobRefusal>(var events) -> throw new AssertionError(events);
            case Refused<JobEvent, JobRefusal>(var refusal) -> refusal;
        };
    }

    TakeStep handOver(Holder giver, Holder receiver, String... pieceIds) {
        return new TakeStep(new HandedOver(stamp(), List.of(pieceIds), giver, receiver, SEEN));
    }

    /// Offers an estimate and lets the client say yes.
    void approve(String net) {
        Stamp offer = stamp();
        var charges = List.of(charge(net));
        var amounts = Charge.sum(charges, CurrencyUnit.USD);
        accepted(new TakeStep(new EstimateOffered(offer, charges, amounts)));
        accepted(
                new TakeStep(
                        new EstimateAnswered(
                                stamp(), offer.stepId(), true, Means.PHONE, usd(net))));
    }

    void pay(Tender... tenders) {
        accepted(new TakeStep(payment(stamp(), tenders)));
    }

    static PaymentTaken payment(Stamp stamp, Tender... tenders) {
        Money sum = Money.zero(CurrencyUnit.USD);
        for (Tender each : tenders) {
            sum = sum.plus(each.amount());
        }
        return new PaymentTaken(stamp, List.of(tenders), sum);
    }

    MakeReady ready(Charge... charges) {
        return new MakeReady(stamp(), List.of(charges));
    }

    ReportIncident incident(IncidentKind kind, String pieceId) {
        return new ReportIncident(stamp(), kind, pieceId, "Seen by nobody");
    }

    Cancel cancel() {
        return new Cancel(stamp(), "too-expensive");
    }

    PickUp pickUp(Holder giver, @Nullable Checkout checkout) {
        return pickUp(giver, new Identity(null, "C-1"), checkout);
    }

    PickUp pickUp(Holder giver, Identity identity, @Nullable Checkout checkout) {
        return new PickUp(stamp(), new Collection(giver, SEEN, identity, checkout));
    }

    static Checkout paying(Tender... tenders) {
        return new Checkout(
                SALE,
                new Register("dubai-mall", "dubai-mall-1", "R-1", null, "store"),
                List.of(tenders));
    }

    PickedUp picked(PickUp command) {
        return (PickedUp) accepted(command).getFirst();
    }
}
