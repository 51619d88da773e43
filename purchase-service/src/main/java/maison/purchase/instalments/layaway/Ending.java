package maison.purchase.instalments.layaway;

import static maison.platform.eventstore.Decision.accept;
import static maison.platform.eventstore.Decision.refuse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.platform.eventstore.Decision;
import maison.purchase.instalments.layaway.Layaway.Laid;
import maison.purchase.instalments.layaway.LayawayCommand.Cancel;
import maison.purchase.instalments.layaway.LayawayEvent.LaidAway;
import maison.purchase.instalments.layaway.LayawayEvent.LayawayCancelled;
import maison.purchase.instalments.layaway.LayawayEvent.Released;
import maison.purchase.instalments.layaway.LayawayRefusal.NotInDefault;
import maison.purchase.sales.sale.Quantity;
import maison.purchase.sales.sale.Refund;
import maison.purchase.sales.sale.Register;
import maison.purchase.sales.sale.Repaying;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleLine;
import maison.purchase.sales.sale.Tender;
import org.joda.money.Money;

/// The rules of an end before everything was picked up: what is kept and what goes back is what was
/// held.
///
/// @param serviceFee kept for keeping the goods
/// @param fee kept by the terms, for goods that were not picked up
/// @param refund the rest
/// @param refunds how the rest goes back
public record Ending(Money serviceFee, Money fee, Money refund, List<Refund> refunds) {

    public Ending {
        refunds = List.copyOf(refunds);
    }

    /// How a layaway would end.
    ///
    /// @param newCredit the id for store credit that the refund may become
    /// @param asCredit whether all of it is to become store credit
    public static Ending of(Laid laid, Cause cause, UUID newCredit, boolean asCredit) {
        Terms terms = laid.plan().terms();
        Money held = laid.held();
        Money wanted = terms.serviceFeeReturned() ? laid.nothing() : terms.serviceFee().amount();
        Money serviceFee = least(wanted, held);
        Terms.Fee charge =
                switch (cause) {
                    case CUSTOMER -> terms.cancellation();
                    case DEFAULT -> terms.forfeiture();
                };
        Money fee = least(charge.of(laid.goodsLeft()), held.minus(serviceFee));
        Money refund = held.minus(serviceFee).minus(fee);
        return new Ending(
                serviceFee, fee, refund, Repaying.of(paid(laid), refund, newCredit, asCredit));
    }

    static Decision<LayawayEvent, LayawayRefusal> decide(Cancel wanted, Laid laid) {
        LocalDate from = laid.forfeitableFrom();
        LaidAway plan = laid.plan();
        if (wanted.cause() == Cause.DEFAULT) {
            LocalDate day = plan.dayOf(wanted.occurredAt());
            if (from == null || day.isBefore(from)) {
                return refuse(new NotInDefault(from));
            }
        }
        Ending end = of(laid, wanted.cause(), wanted.creditId(), wanted.asCredit());
        return accept(
                new LayawayCancelled(
                        plan.customerId(),
                        plan.counter().storeId(),
                        wanted.occurredAt(),
                        wanted.cause(),
                        wanted.reason(),
                        end.serviceFee(),
                        end.fee(),
                        end.refund(),
                        end.refunds(),
                        released(laid),
                        wanted.approvalId(),
                        wanted.asCredit() ? Boolean.TRUE : null));
    }

    static boolean isRepeat(Cancel wanted, LayawayCancelled before) {
        return wanted.occurredAt().equals(before.occurredAt())
                && wanted.cause() == before.cause()
                && wanted.reason().equals(before.reason())
                && wanted.asCredit() == Boolean.TRUE.equals(before.asCredit());
    }

    private static List<Released> released(Laid laid) {
        var released = new ArrayList<Released>();
        for (SaleLine line : laid.plan().lines()) {
            Quantity left = laid.left(line);
            if (left != null) {
                released.add(new Released(line.lineId(), line.item().sku(), left));
            }
        }
        return released;
    }

    /// All payments as if they had been for a sale, so that they go back by the rules of a sale's
    /// refunds.
    private static SaleCompleted paid(Laid laid) {
        LaidAway plan = laid.plan();
        var tenders = new ArrayList<Tender>();
        Money change = laid.nothing();
        for (Payment payment : laid.payments()) {
            tenders.addAll(payment.tenders());
            change = change.plus(payment.change());
        }
        return new SaleCompleted(
                plan.customerId(),
                new Register(
                        plan.counter().storeId(),
                        plan.counter().terminalId(),
                        "layaway",
                        null,
                        "layaway"),
                plan.occurredAt(),
                plan.zone(),
                plan.amounts(),
                List.of(),
                tenders,
                change);
    }

    private static Money least(Money one, Money other) {
        return one.isLessThan(other) ? one : other;
    }
}
