package maison.purchase.sales.sale;

import static maison.platform.eventstore.Decision.acceptAll;
import static maison.platform.eventstore.Decision.alreadyDone;
import static maison.platform.eventstore.Decision.refuse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import maison.platform.eventstore.Decision;
import maison.purchase.sales.sale.Ownership.Move;
import maison.purchase.sales.sale.Sale.Sold;
import maison.purchase.sales.sale.SaleCommand.MoveSale;
import maison.purchase.sales.sale.SaleEvent.ReturnedLine;
import maison.purchase.sales.sale.SaleEvent.SaleJoined;
import maison.purchase.sales.sale.SaleEvent.SaleLeft;
import maison.purchase.sales.sale.SaleRefusal.MoveIdReused;
import maison.purchase.sales.sale.SaleRefusal.ReturnedBeforeSale;
import maison.purchase.sales.sale.SaleRefusal.SaleUnknown;
import org.jspecify.annotations.Nullable;

/// The rules of moving a sale to the right customer: any number of times, and back.
///
/// Whose it was and whose it becomes are told apart, each in their own order: readers of one take
/// it as if all that was left had come back at once, readers of the other as if it had been theirs
/// from the start. Who gets back what they had before gets it under another id, since under the old
/// one it is gone for good.
final class Moving {

    private Moving() {}

    static Decision<SaleEvent, SaleRefusal> decide(MoveSale wanted, Sold sold) {
        Ownership now = sold.ownership();
        Move before = now.moves().get(wanted.moveId());
        if (before != null) {
            return before.equals(moveOf(wanted))
                    ? alreadyDone()
                    : refuse(new MoveIdReused(wanted.moveId()));
        }
        if (!wanted.storeId().equals(sold.facts().register().storeId())) {
            return refuse(new SaleUnknown());
        }
        if (wanted.occurredAt().isBefore(sold.facts().occurredAt())) {
            return refuse(new ReturnedBeforeSale(sold.facts().occurredAt()));
        }
        if (Objects.equals(wanted.customerId(), now.customerId())) {
            return alreadyDone();
        }
        var events = new ArrayList<SaleEvent>(2);
        int changes = now.changes();
        if (now.customerId() != null) {
            changes++;
            events.add(left(wanted, now.customerId(), changes, sold));
        }
        if (wanted.customerId() != null) {
            changes++;
            events.add(joined(wanted, wanted.customerId(), changes, sold));
        }
        return acceptAll(events);
    }

    private static Move moveOf(MoveSale wanted) {
        return new Move(
                wanted.customerId(), wanted.storeId(), wanted.occurredAt(), wanted.reason());
    }

    private static SaleLeft left(MoveSale wanted, UUID from, int changes, Sold sold) {
        return new SaleLeft(
                wanted.moveId(),
                from,
                wanted.customerId(),
                wanted.storeId(),
                wanted.occurredAt(),
                wanted.reason(),
                changes,
                sold.ownership().knownAs(),
                sold.facts().occurredAt(),
                rest(sold));
    }

    private static List<ReturnedLine> rest(Sold sold) {
        var rest = new ArrayList<ReturnedLine>();
        for (SaleLine line : sold.facts().lines()) {
            Quantity quantity = sold.returnable(line);
            if (quantity != null) {
                rest.add(new ReturnedLine(line.lineId(), quantity, sold.refund(line, quantity)));
            }
        }
        return rest;
    }

    private static SaleJoined joined(MoveSale wanted, UUID to, int changes, Sold sold) {
        return new SaleJoined(
                wanted.moveId(),
                to,
                wanted.storeId(),
                wanted.occurredAt(),
                wanted.reason(),
                changes,
                knownAs(wanted, to, sold),
                sold.facts(),
                List.copyOf(sold.returns().values()));
    }

    private static @Nullable UUID knownAs(MoveSale wanted, UUID to, Sold sold) {
        return sold.ownership().ever().contains(to)
                ? UUID.nameUUIDFromBytes(
                        ("sale moved by " + wanted.moveId()).getBytes(StandardCharsets.UTF_8))
                : null;
    }
}
