package maison.purchase.workshop.job;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import maison.purchase.sales.sale.Quantity;
import maison.purchase.sales.sale.SaleEvent.Circumstances;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleLine;
import maison.purchase.sales.sale.SaleLine.Item;
import maison.purchase.sales.sale.Tender;
import maison.purchase.workshop.job.Collection.Checkout;
import maison.purchase.workshop.job.Job.Taken;
import maison.purchase.workshop.job.JobEvent.Cancelled;
import maison.purchase.workshop.job.JobEvent.MadeReady;
import maison.purchase.workshop.job.JobEvent.PickedUp;
import maison.purchase.workshop.job.JobRefusal.CheckoutMissing;
import maison.purchase.workshop.job.JobRefusal.NotPaid;
import maison.purchase.workshop.job.JobRefusal.NothingOwed;
import maison.purchase.workshop.job.JobRefusal.OverPaid;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Settles a job's money when the client comes for the pieces.
public sealed interface Settling {

    /// What the line of a repair or an appraisal is for.
    SaleLine.Details WORK = new SaleLine.Details(SaleLine.Kind.SERVICE, null, null, null);

    /// Everything is paid.
    record Settled(Settlement settlement) implements Settling {}

    /// The money is not right.
    record Unsettled(JobRefusal reason) implements Settling {}

    /// Settles what is owed with what was paid before and what is paid now.
    static Settling of(Taken job, @Nullable Checkout checkout) {
        Money total = job.owed();
        // What was paid for a job that was given up has gone back already.
        boolean refunded = job.last(Cancelled.class).isPresent();
        Money paid = refunded ? Money.zero(job.currency()) : job.paid();
        Money deposit = paid.isGreaterThan(total) ? total : paid;
        List<Tender> refunds = newest(job.tendersPaid(), paid.minus(deposit));
        if (total.isZero()) {
            return checkout == null
                    ? new Settled(new Settlement(total, deposit, total, refunds))
                    : new Unsettled(new NothingOwed());
        }
        Money due = total.minus(deposit);
        return checkout == null
                ? new Unsettled(new CheckoutMissing(due))
                : paying(total, deposit, checkout.tenders(), refunds);
    }

    private static Settling paying(
            Money total, Money deposit, List<Tender> tenders, List<Tender> refunds) {
        Money due = total.minus(deposit);
        Money paid = Money.zero(total.getCurrencyUnit());
        Money cash = paid;
        for (Tender tender : tenders) {
            paid = paid.plus(tender.amount());
            cash = tender.kind() == Tender.Kind.CASH ? cash.plus(tender.amount()) : cash;
        }
        if (paid.isLessThan(due)) {
            return new Unsettled(new NotPaid(due));
        }
        Money change = paid.minus(due);
        return change.isGreaterThan(cash)
                ? new Unsettled(new OverPaid(due))
                : new Settled(new Settlement(total, deposit, change, refunds));
    }

    /// So much of the tenders, the last first.
    private static List<Tender> newest(List<Tender> tenders, Money amount) {
        var back = new ArrayList<Tender>();
        Money left = amount;
        for (Tender tender : tenders.reversed()) {
            if (!left.isPositive()) {
                break;
            }
            Money part = tender.amount().isGreaterThan(left) ? left : tender.amount();
            back.add(new Tender(tender.kind(), part, tender.card(), tender.reference()));
            left = left.minus(part);
        }
        return back;
    }

    /// The sale that the pick-up makes: the charges, paid by deposit and by what was paid at the
    /// counter; none if nothing was owed.
    static Optional<SaleCompleted> saleOf(UUID jobId, Taken job, PickedUp picked) {
        Checkout checkout = picked.collection().checkout();
        if (checkout == null) {
            return Optional.empty();
        }
        MadeReady ready = job.last(MadeReady.class).orElseThrow();
        Settlement settlement = picked.settlement();
        var tenders = new ArrayList<Tender>();
        if (settlement.deposit().isPositive()) {
            tenders.add(
                    new Tender(Tender.Kind.DEPOSIT, settlement.deposit(), null, jobId.toString()));
        }
        tenders.addAll(checkout.tenders());
        return Optional.of(
                new SaleCompleted(
                        job.intake().customerId(),
                        checkout.register(),
                        picked.occurredAt(),
                        job.intake().zone(),
                        ready.amounts(),
                        ready.charges().stream()
                                .map(charge -> line(charge, ready, job.intake().type()))
                                .toList(),
                        tenders,
                        settlement.change(),
                        ready.taxInclusive() == null
                                ? null
                                : new Circumstances(ready.taxInclusive(), null, null, null, null)));
    }

    /// Work on a client's piece is a service; what was made or ordered for them is goods.
    private static SaleLine line(Charge charge, MadeReady ready, JobType type) {
        boolean inclusive = Boolean.TRUE.equals(ready.taxInclusive());
        return new SaleLine(
                charge.lineId(),
                new Item(charge.code(), charge.description(), null, null, Map.of()),
                new Quantity(BigDecimal.ONE),
                inclusive ? charge.amounts().total() : charge.amounts().net(),
                List.of(),
                charge.amounts(),
                type.isMade() ? null : WORK);
    }
}
