package maison.purchase.sales.sale;

import static maison.platform.eventstore.Decision.accept;
import static maison.platform.eventstore.Decision.alreadyDone;
import static maison.platform.eventstore.Decision.refuse;

import java.time.Instant;
import java.util.Map;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;
import maison.purchase.sales.sale.Sale.Awaited;
import maison.purchase.sales.sale.Sale.Sold;
import maison.purchase.sales.sale.Sale.Unsold;
import maison.purchase.sales.sale.SaleCommand.CompleteSale;
import maison.purchase.sales.sale.SaleCommand.MoveSale;
import maison.purchase.sales.sale.SaleCommand.ReturnLines;
import maison.purchase.sales.sale.SaleCommand.ToldLater;
import maison.purchase.sales.sale.SaleCommand.VoidSale;
import maison.purchase.sales.sale.SaleEvent.Asker;
import maison.purchase.sales.sale.SaleEvent.LinesReturned;
import maison.purchase.sales.sale.SaleEvent.ReturnParked;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleEvent.SaleJoined;
import maison.purchase.sales.sale.SaleEvent.SaleLeft;
import maison.purchase.sales.sale.SaleEvent.SaleVoided;
import maison.purchase.sales.sale.SaleRefusal.ReturnIdReused;
import maison.purchase.sales.sale.SaleRefusal.SaleIdReused;
import maison.purchase.sales.sale.SaleRefusal.SaleUnknown;

/// The rules of a sale: it happens once, and no more comes back than was sold.
public final class SaleDecider implements Decider<SaleCommand, Sale, SaleEvent, SaleRefusal> {

    @Override
    public Sale initial() {
        return new Unsold();
    }

    @Override
    public Decision<SaleEvent, SaleRefusal> decide(SaleCommand command, Sale sale) {
        return switch (sale) {
            case Unsold() -> decideUnsold(command);
            case Awaited awaited -> decideAwaited(command, awaited);
            case Sold sold -> decideSold(command, sold);
        };
    }

    private static Decision<SaleEvent, SaleRefusal> decideUnsold(SaleCommand command) {
        return switch (command) {
            case CompleteSale(var facts, _, _) -> accept(facts);
            case ReturnLines lines -> park(lines);
            case VoidSale _, MoveSale _ -> refuse(new SaleUnknown());
        };
    }

    private static Decision<SaleEvent, SaleRefusal> decideAwaited(
            SaleCommand command, Awaited awaited) {
        return switch (command) {
            case ReturnLines lines -> {
                ReturnParked before = awaited.parked().get(lines.returnId());
                yield before == null ? park(lines) : repark(lines, before);
            }
            case CompleteSale _, VoidSale _, MoveSale _ -> decideUnsold(command);
        };
    }

    /// What an offline till took back waits for its sale, which another till may still have.
    private static Decision<SaleEvent, SaleRefusal> park(ReturnLines lines) {
        ToldLater offline = lines.terms().offline();
        return offline == null || offline.askedBy() == null
                ? refuse(new SaleUnknown())
                : accept(parked(lines, offline.since(), offline.askedBy()));
    }

    private static Decision<SaleEvent, SaleRefusal> repark(ReturnLines lines, ReturnParked before) {
        return parked(lines, before.offlineSince(), before.askedBy()).equals(before)
                ? alreadyDone()
                : refuse(new ReturnIdReused(lines.returnId()));
    }

    private static ReturnParked parked(ReturnLines lines, Instant since, Asker asker) {
        return new ReturnParked(
                lines.returnId(),
                lines.storeId(),
                lines.occurredAt(),
                lines.reason(),
                lines.lines(),
                lines.terms().refunds(),
                lines.terms().override(),
                lines.terms().approvalId(),
                since,
                asker);
    }

    private static Decision<SaleEvent, SaleRefusal> decideSold(SaleCommand command, Sold sold) {
        return switch (command) {
            case CompleteSale(var facts, _, _) when isRepeat(facts, sold.facts()) -> alreadyDone();
            case CompleteSale _ -> refuse(new SaleIdReused());
            case ReturnLines lines -> Returning.decide(lines, sold);
            case VoidSale undo -> Voiding.decide(undo, sold);
            case MoveSale move -> Moving.decide(move, sold);
        };
    }

    /// Which receipt numbers clash is found out here; the till does not know.
    private static boolean isRepeat(SaleCompleted facts, SaleCompleted before) {
        return facts.withReceiptOf(null).equals(before.withReceiptOf(null));
    }

    @Override
    public Sale evolve(Sale sale, SaleEvent event) {
        return switch (event) {
            case SaleCompleted facts ->
                    Sold.of(facts, sale instanceof Awaited(var parked) ? parked : Map.of());
            case ReturnParked parked ->
                    switch (sale) {
                        case Unsold() -> new Awaited(Map.of()).with(parked);
                        case Awaited awaited -> awaited.with(parked);
                        case Sold _ ->
                                throw new IllegalStateException("Parked after the sale: " + event);
                    };
            case LinesReturned returned -> sold(sale, event).with(returned);
            case SaleVoided voided -> sold(sale, event).with(voided);
            case SaleLeft left -> {
                Sold sold = sold(sale, event);
                yield sold.with(sold.ownership().with(left));
            }
            case SaleJoined joined -> {
                Sold sold = sold(sale, event);
                yield sold.with(sold.ownership().with(joined));
            }
        };
    }

    /// A return before the sale in its own stream cannot be repaired here; stop rather than guess.
    private static Sold sold(Sale sale, SaleEvent event) {
        return switch (sale) {
            case Sold sold -> sold;
            case Unsold(), Awaited _ ->
                    throw new IllegalStateException("Event before the sale: " + event);
        };
    }
}
