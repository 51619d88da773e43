package maison.purchase.aftercare.tradingin;

import jakarta.inject.Singleton;
import java.util.Optional;
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
import maison.purchase.aftercare.belonging.BelongingEvent.PieceTradedIn;
import maison.purchase.aftercare.belonging.BelongingRefusal;
import maison.purchase.aftercare.belonging.BelongingRefusal.PieceGone;
import maison.purchase.aftercare.belonging.BelongingRefusal.PieceTradedInBefore;
import maison.purchase.aftercare.belonging.Note;
import maison.purchase.aftercare.belongings.Belongings;
import maison.purchase.aftercare.belongings.Piece;
import maison.purchase.aftercare.tradein.TradeIn;
import maison.purchase.aftercare.tradein.TradeIn.Quoted;
import maison.purchase.aftercare.tradein.TradeInCommand;
import maison.purchase.aftercare.tradein.TradeInCommand.Accept;
import maison.purchase.aftercare.tradein.TradeInEvent;
import maison.purchase.aftercare.tradein.TradeInEvent.TradeInQuoted;
import maison.purchase.aftercare.tradein.TradeInRefusal;
import maison.purchase.aftercare.tradein.TradeInRefusal.PieceChanged;
import org.jspecify.annotations.Nullable;

/// Takes one piece in: the trade-in and the piece's file are decided together, so that of all the
/// quotes for a piece one becomes credit.
@Singleton
final class TakingIn {

    /// What came of it.
    sealed interface Result {

        /// The piece is the house's.
        record Taken(Done<TradeIn, TradeInEvent, TradeInRefusal> done) implements Result {}

        /// Somebody said no.
        record Stopped(Problem why) implements Result {}

        /// The house has the piece, as another request, or the same one, may have brought about
        /// while this was decided on.
        record Overtaken(Problem why) implements Result {}
    }

    private final AggregateRunner<TradeInCommand, TradeIn, TradeInEvent, TradeInRefusal> tradeIns;
    private final AggregateRunner<BelongingCommand, Belonging, BelongingEvent, BelongingRefusal>
            files;
    private final Belongings belongings;

    TakingIn(
            AggregateRunner<TradeInCommand, TradeIn, TradeInEvent, TradeInRefusal> tradeIns,
            AggregateRunner<BelongingCommand, Belonging, BelongingEvent, BelongingRefusal> files,
            Belongings belongings) {
        this.tradeIns = tradeIns;
        this.files = files;
        this.belongings = belongings;
    }

    /// @param reference the sale or credit that the piece becomes
    Result take(Act act, UUID id, Accept wanted, UUID reference) {
        return switch (act.decide(tradeIns, id, wanted)) {
            case Refused<TradeIn, TradeInEvent, TradeInRefusal>(var refusal) ->
                    new Result.Stopped(TradeInProblems.of(refusal));
            case Done<TradeIn, TradeInEvent, TradeInRefusal> done -> {
                TradeInQuoted quote = ((Quoted) done.state()).facts();
                UUID piece = quote.asked().belongingId();
                Result no =
                        done.repeated() || piece == null
                                ? null
                                : end(act, id, piece, quote, wanted, reference);
                yield no == null ? new Result.Taken(done) : no;
            }
        };
    }

    /// The piece is nobody's from now on; why not, or null if it was done.
    private @Nullable Result end(
            Act act, UUID id, UUID pieceId, TradeInQuoted quote, Accept wanted, UUID reference) {
        Optional<Piece> found = belongings.find(pieceId);
        UUID owner = quote.customerId();
        if (found.isEmpty() || owner == null) {
            return new Result.Stopped(TradeInProblems.of(new PieceChanged()));
        }
        Piece piece = found.get();
        if (piece.tradedIn()) {
            return overtaken(new PieceTradedInBefore());
        }
        if (piece.quantity() == null) {
            return new Result.Stopped(AftercareProblems.of(new PieceGone()));
        }
        if (!piece.quantity().equals(quote.worth().quantity())) {
            return new Result.Stopped(TradeInProblems.of(new PieceChanged()));
        }
        var note = new Note(reference, wanted.storeId(), wanted.occurredAt());
        var entry = new PieceTradedIn(note, owner, id, piece.quantity());
        var command = new Enter(piece.origin(), piece.ownerId(), entry);
        return switch (act.decide(files, pieceId, command)) {
            case Done<Belonging, BelongingEvent, BelongingRefusal> done ->
                    // This very entry is there, although the trade-in was not seen to be taken.
                    done.repeated() ? overtaken(new PieceTradedInBefore()) : null;
            case Refused<Belonging, BelongingEvent, BelongingRefusal>(PieceTradedInBefore no) ->
                    overtaken(no);
            case Refused<Belonging, BelongingEvent, BelongingRefusal>(var refusal) ->
                    new Result.Stopped(AftercareProblems.of(refusal));
        };
    }

    private static Result overtaken(PieceTradedInBefore no) {
        return new Result.Overtaken(AftercareProblems.of(no));
    }
}
