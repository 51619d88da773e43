package maison.purchase.aftercare.belongings;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.purchase.aftercare.belonging.Belonging.Filed;
import maison.purchase.aftercare.belonging.BelongingEvent.DetailsWritten;
import maison.purchase.aftercare.belonging.BelongingEvent.JobLinked;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceRegistered;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceTradeInUndone;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceTradedIn;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceTransferred;
import maison.purchase.aftercare.belonging.BelongingEvent.Step;
import maison.purchase.aftercare.belonging.Origin;
import maison.purchase.aftercare.belongings.BelongingView.Entry;
import maison.purchase.sales.sale.Sale.Sold;
import maison.purchase.sales.sale.SaleEvent.LinesReturned;
import org.jspecify.annotations.Nullable;

/// What happened to a piece.
final class Past {

    private Past() {}

    static List<Entry> ofSale(Origin origin, Sold sold) {
        var past = new ArrayList<Entry>();
        past.add(
                new Entry(
                        "sold",
                        sold.facts().occurredAt(),
                        sold.facts().register().storeId(),
                        origin.saleId()));
        for (LinesReturned back : sold.returns().values()) {
            if (back.lines().stream().anyMatch(line -> line.lineId().equals(origin.lineId()))) {
                past.add(new Entry("returned", back.occurredAt(), back.storeId(), back.returnId()));
            }
        }
        return past;
    }

    static List<Entry> ofFile(UUID id, Filed filed) {
        var past = new ArrayList<Entry>();
        PieceRegistered registered = filed.registered();
        if (registered != null) {
            past.add(new Entry("registered", registered.occurredAt(), registered.storeId(), id));
        }
        for (Step step : filed.steps()) {
            Entry entry = of(step);
            if (entry != null) {
                past.add(entry);
            }
        }
        return past;
    }

    private static @Nullable Entry of(Step step) {
        return switch (step) {
            // What is written down later is no news of the piece itself.
            case DetailsWritten _ -> null;
            case PieceTransferred _ -> entry("given", step, step.note().stepId());
            case JobLinked(_, var job, var kind) -> entry(kind, step, job);
            case PieceTradedIn traded -> entry("traded-in", step, traded.tradeInId());
            case PieceTradeInUndone undone -> entry("trade-in-undone", step, undone.tradeInId());
        };
    }

    private static Entry entry(String kind, Step step, UUID reference) {
        return new Entry(kind, step.occurredAt(), step.note().storeId(), reference);
    }
}
