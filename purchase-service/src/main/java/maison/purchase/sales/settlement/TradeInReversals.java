package maison.purchase.sales.settlement;

import jakarta.inject.Singleton;
import java.util.UUID;
import maison.platform.eventstore.Act;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.Problem;
import maison.purchase.aftercare.AftercareProblems;
import maison.purchase.aftercare.TradeInProblems;
import maison.purchase.aftercare.belonging.Belonging;
import maison.purchase.aftercare.belonging.BelongingCommand;
import maison.purchase.aftercare.belonging.BelongingCommand.Enter;
import maison.purchase.aftercare.belonging.BelongingEvent;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceTradeInUndone;
import maison.purchase.aftercare.belonging.BelongingRefusal;
import maison.purchase.aftercare.belonging.Note;
import maison.purchase.aftercare.tradein.TradeIn;
import maison.purchase.aftercare.tradein.TradeIn.Quoted;
import maison.purchase.aftercare.tradein.TradeInCommand;
import maison.purchase.aftercare.tradein.TradeInCommand.Undo;
import maison.purchase.aftercare.tradein.TradeInEvent;
import maison.purchase.aftercare.tradein.TradeInRefusal;
import maison.purchase.aftercare.tradein.TradeInRefusal.TradeInUnknown;
import maison.purchase.sales.sale.Refund;
import maison.purchase.sales.sale.SaleEvent.LinesReturned;
import maison.purchase.sales.sale.Tender.Kind;
import org.jspecify.annotations.Nullable;

/// Gives pieces back that had paid for a sale which is voided, as steps of the void's act.
@Singleton
final class TradeInReversals {

    private final AggregateRunner<TradeInCommand, TradeIn, TradeInEvent, TradeInRefusal> tradeIns;
    private final AggregateRunner<BelongingCommand, Belonging, BelongingEvent, BelongingRefusal>
            pieces;

    TradeInReversals(
            AggregateRunner<TradeInCommand, TradeIn, TradeInEvent, TradeInRefusal> tradeIns,
            AggregateRunner<BelongingCommand, Belonging, BelongingEvent, BelongingRefusal> pieces) {
        this.tradeIns = tradeIns;
        this.pieces = pieces;
    }

    /// Undoes each trade-in of ours that goes back whole; why not, or null if it was done.
    @Nullable Problem undo(Act act, UUID saleId, LinesReturned undone) {
        for (Refund each : undone.refunds()) {
            UUID tradeIn = each.kind() == Kind.TRADE_IN ? idOf(each.reference()) : null;
            Problem no = tradeIn == null ? null : undo(act, tradeIn, saleId, undone);
            if (no != null) {
                return no;
            }
        }
        return null;
    }

    /// The trade-in's id; null for what another system calls its own.
    private static @Nullable UUID idOf(@Nullable String reference) {
        try {
            return reference == null ? null : UUID.fromString(reference);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private @Nullable Problem undo(Act act, UUID tradeIn, UUID saleId, LinesReturned undone) {
        var command = new Undo(saleId, undone.storeId(), undone.occurredAt());
        return switch (act.decide(tradeIns, tradeIn, command)) {
            // Another system told of the sale, and has the piece.
            case Refused<TradeIn, TradeInEvent, TradeInRefusal>(TradeInUnknown _) -> null;
            case Refused<TradeIn, TradeInEvent, TradeInRefusal>(var refusal) ->
                    TradeInProblems.of(refusal);
            case Done<TradeIn, TradeInEvent, TradeInRefusal> done -> {
                UUID piece = ((Quoted) done.state()).facts().asked().belongingId();
                yield piece == null ? null : giveBack(act, piece, tradeIn, undone);
            }
        };
    }

    private @Nullable Problem giveBack(Act act, UUID piece, UUID tradeIn, LinesReturned undone) {
        var note = new Note(undone.returnId(), undone.storeId(), undone.occurredAt());
        var entry = new Enter(null, null, new PieceTradeInUndone(note, tradeIn));
        return act.decide(pieces, piece, entry)
                        instanceof Refused<Belonging, BelongingEvent, BelongingRefusal>(var refusal)
                ? AftercareProblems.of(refusal)
                : null;
    }
}
