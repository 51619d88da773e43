package maison.purchase.sale;

import static maison.platform.eventstore.Decision.accept;
import static maison.platform.eventstore.Decision.alreadyDone;
import static maison.platform.eventstore.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;
import maison.purchase.sale.Sale.Sold;
import maison.purchase.sale.Sale.Unsold;
import maison.purchase.sale.SaleCommand.CompleteSale;
import maison.purchase.sale.SaleCommand.LineQuantity;
import maison.purchase.sale.SaleCommand.ReturnLines;
import maison.purchase.sale.SaleEvent.LinesReturned;
import maison.purchase.sale.SaleEvent.ReturnedLine;
import maison.purchase.sale.SaleEvent.SaleCompleted;
import maison.purchase.sale.SaleRefusal.LineUnknown;
import maison.purchase.sale.SaleRefusal.MoreThanSold;
import maison.purchase.sale.SaleRefusal.ReturnIdReused;
import maison.purchase.sale.SaleRefusal.ReturnedBeforeSale;
import maison.purchase.sale.SaleRefusal.SaleIdReused;
import maison.purchase.sale.SaleRefusal.SaleUnknown;
import org.jspecify.annotations.Nullable;

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
            case Sold sold -> decideSold(command, sold);
        };
    }

    private static Decision<SaleEvent, SaleRefusal> decideUnsold(SaleCommand command) {
        return switch (command) {
            case CompleteSale(var facts) -> accept(facts);
            case ReturnLines _ -> refuse(new SaleUnknown());
        };
    }

    private static Decision<SaleEvent, SaleRefusal> decideSold(SaleCommand command, Sold sold) {
        return switch (command) {
            case CompleteSale(var facts) when facts.equals(sold.facts()) -> alreadyDone();
            case CompleteSale _ -> refuse(new SaleIdReused());
            case ReturnLines lines -> decideReturn(lines, sold);
        };
    }

    private static Decision<SaleEvent, SaleRefusal> decideReturn(ReturnLines wanted, Sold sold) {
        LinesReturned before = sold.returns().get(wanted.returnId());
        if (before != null) {
            return isRepeat(wanted, before)
                    ? alreadyDone()
                    : refuse(new ReturnIdReused(wanted.returnId()));
        }
        if (wanted.occurredAt().isBefore(sold.facts().occurredAt())) {
            return refuse(new ReturnedBeforeSale(sold.facts().occurredAt()));
        }
        SaleRefusal obstacle = obstacle(wanted.lines(), sold);
        return obstacle == null ? accept(returned(wanted, sold)) : refuse(obstacle);
    }

    private static boolean isRepeat(ReturnLines wanted, LinesReturned before) {
        List<LineQuantity> lines =
                before.lines().stream()
                        .map(line -> new LineQuantity(line.lineId(), line.quantity()))
                        .toList();
        return wanted.lines().equals(lines)
                && wanted.storeId().equals(before.storeId())
                && wanted.occurredAt().equals(before.occurredAt())
                && wanted.reason().equals(before.reason());
    }

    private static @Nullable SaleRefusal obstacle(List<LineQuantity> wanted, Sold sold) {
        for (int index = 0; index < wanted.size(); index++) {
            LineQuantity each = wanted.get(index);
            SaleLine line = sold.lines().get(each.lineId());
            if (line == null) {
                return new LineUnknown(index, each.lineId());
            }
            Quantity returnable = sold.returnable(line);
            if (returnable == null || each.quantity().isMoreThan(returnable)) {
                return new MoreThanSold(index, each.lineId(), returnable);
            }
        }
        return null;
    }

    private static LinesReturned returned(ReturnLines wanted, Sold sold) {
        var lines = new ArrayList<ReturnedLine>();
        Amounts sum = Amounts.zero(sold.facts().change().getCurrencyUnit());
        for (LineQuantity each : wanted.lines()) {
            SaleLine line = lineOf(sold, each.lineId());
            Amounts refund = sold.refund(line, each.quantity());
            lines.add(new ReturnedLine(each.lineId(), each.quantity(), refund));
            sum = sum.plus(refund);
        }
        return new LinesReturned(
                wanted.returnId(),
                sold.facts().customerId(),
                wanted.storeId(),
                wanted.occurredAt(),
                wanted.reason(),
                sum,
                lines);
    }

    private static SaleLine lineOf(Sold sold, String lineId) {
        SaleLine line = sold.lines().get(lineId);
        if (line == null) {
            throw new IllegalStateException("Line was checked and is gone: " + lineId);
        }
        return line;
    }

    @Override
    public Sale evolve(Sale sale, SaleEvent event) {
        return switch (event) {
            case SaleCompleted facts -> Sold.of(facts);
            case LinesReturned returned -> sold(sale, event).with(returned);
        };
    }

    /// A return before the sale in its own stream cannot be repaired here; stop rather than guess.
    private static Sold sold(Sale sale, SaleEvent event) {
        return switch (sale) {
            case Sold sold -> sold;
            case Unsold() -> throw new IllegalStateException("Event before the sale: " + event);
        };
    }
}
