package maison.purchase.aftercare.tradingin;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import maison.platform.eventstore.Act;
import maison.platform.eventstore.Acts;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.Problem;
import maison.platform.security.Caller;
import maison.purchase.PurchaseProblems;
import maison.purchase.aftercare.TradeInProblems;
import maison.purchase.aftercare.tradein.Asked;
import maison.purchase.aftercare.tradein.TradeIn;
import maison.purchase.aftercare.tradein.TradeIn.Quoted;
import maison.purchase.aftercare.tradein.TradeInCommand;
import maison.purchase.aftercare.tradein.TradeInCommand.Accept;
import maison.purchase.aftercare.tradein.TradeInCommand.Quote;
import maison.purchase.aftercare.tradein.TradeInEvent;
import maison.purchase.aftercare.tradein.TradeInPolicy;
import maison.purchase.aftercare.tradein.TradeInRefusal;
import maison.purchase.aftercare.tradein.TradeInRefusal.TradeInIdReused;
import maison.purchase.aftercare.tradeins.TradeInDoor;
import maison.purchase.aftercare.tradingin.Pieces.Found;
import maison.purchase.sales.sale.SaleRefusal;
import maison.purchase.sales.settlement.Authority;
import maison.purchase.sales.settlement.ConflictBook;
import maison.purchase.sales.settlement.Findings;
import maison.purchase.sales.settlement.TradeInMoney;

/// Runs what a trade-in is asked for together with the piece's file, store credits and approvals
/// that belong to it: all of it is stored, or none.
@Singleton
final class TradingIn {

    /// What an attempt came to.
    ///
    /// @param <T> what is answered
    sealed interface Attempt<T> {

        /// It has taken effect, wholly.
        record Taken<T>(T value) implements Attempt<T> {}

        /// One of those involved said no; nothing was recorded.
        record Stopped<T>(Problem why) implements Attempt<T> {}

        /// Not all of what was decided on was read before another request took effect, perhaps the
        /// same one: it is decided again.
        ///
        /// @param why what is answered if it stays so
        record Overtaken<T>(Problem why) implements Attempt<T> {}
    }

    private static final int ATTEMPTS_MAX = 3;

    private final Acts acts;
    private final AggregateRunner<TradeInCommand, TradeIn, TradeInEvent, TradeInRefusal> tradeIns;
    private final Pieces pieces;
    private final TakingIn takingIn;
    private final TradeInMoney money;
    private final ConflictBook book;
    private final TradeInPolicy policy;
    private final TradeInDoor door;
    private final Caller caller;
    private final MeterRegistry metrics;

    TradingIn(
            Acts acts,
            AggregateRunner<TradeInCommand, TradeIn, TradeInEvent, TradeInRefusal> tradeIns,
            Pieces pieces,
            TakingIn takingIn,
            TradeInMoney money,
            ConflictBook book,
            TradeInPolicy policy,
            TradeInDoor door,
            Caller caller,
            MeterRegistry metrics) {
        this.acts = acts;
        this.tradeIns = tradeIns;
        this.pieces = pieces;
        this.takingIn = takingIn;
        this.money = money;
        this.book = book;
        this.policy = policy;
        this.door = door;
        this.caller = caller;
        this.metrics = metrics;
    }

    /// Says what the house would give for a piece.
    Response quote(UUID id, Asked asked) {
        caller.requireStore(asked.storeId());
        Authority authority = Authority.of(caller);
        return answer(id, run((act, _) -> quote(act, id, asked, authority)));
    }

    private Attempt<Done<TradeIn, TradeInEvent, TradeInRefusal>> quote(
            Act act, UUID id, Asked asked, Authority authority) {
        // What was quoted stays so, whatever has become of the piece since.
        boolean repeated = tradeIns.load(id).state() instanceof Quoted;
        if (!repeated && pieces.has(id)) {
            return new Attempt.Stopped<>(TradeInProblems.of(new TradeInIdReused()));
        }
        Found found = repeated ? null : pieces.of(asked);
        if (found instanceof Found.Not(var why)) {
            return new Attempt.Stopped<>(why);
        }
        var command =
                new Quote(asked, found instanceof Found.Known(var piece) ? piece : null, policy);
        return switch (act.decide(tradeIns, id, command)) {
            case Refused<TradeIn, TradeInEvent, TradeInRefusal>(var refusal) ->
                    new Attempt.Stopped<>(TradeInProblems.of(refusal));
            case Done<TradeIn, TradeInEvent, TradeInRefusal> done -> {
                Problem no =
                        done.repeated()
                                ? null
                                : money.allow(act, id, ((Quoted) done.state()).facts(), authority);
                yield no == null ? new Attempt.Taken<>(done) : new Attempt.Stopped<>(no);
            }
        };
    }

    /// Takes a piece in for store credit.
    Response credit(UUID id, UUID creditId, Accept wanted) {
        caller.requireStore(wanted.storeId());
        door.open(id);
        var attempt = run((act, findings) -> credit(act, id, creditId, wanted, findings));
        if (attempt instanceof Attempt.Taken<Done<TradeIn, TradeInEvent, TradeInRefusal>>(var done)
                && !done.repeated()) {
            count("credit");
        }
        return answer(id, attempt);
    }

    private Attempt<Done<TradeIn, TradeInEvent, TradeInRefusal>> credit(
            Act act, UUID id, UUID creditId, Accept wanted, Findings findings) {
        return switch (takingIn.take(act, id, wanted, creditId)) {
            case TakingIn.Result.Stopped(var why) -> new Attempt.Stopped<>(why);
            case TakingIn.Result.Overtaken(var why) -> new Attempt.Overtaken<>(why);
            case TakingIn.Result.Taken(var done) -> {
                var taken = Objects.requireNonNull(((Quoted) done.state()).taken());
                Problem no = null;
                if (!done.repeated()) {
                    // An act decides once on an id, and each is of one thing.
                    no =
                            creditId.equals(taken.belongingId()) || creditId.equals(id)
                                    ? TradeInProblems.wrongPiece(
                                            "", "The credit must have an id of its own.")
                                    : money.issue(act, creditId, taken, findings);
                }
                yield no == null ? new Attempt.Taken<>(done) : new Attempt.Stopped<>(no);
            }
        };
    }

    /// Counts what was taken in: `maison_trade_ins_accepted_total`.
    ///
    /// @param form `credit` or `sale`
    void count(String form) {
        metrics.counter("maison.trade.ins.accepted", "form", form).increment();
    }

    /// Runs an attempt as one act, with what it finds to be in conflict.
    <T> Attempt<T> run(BiFunction<Act, Findings, Attempt<T>> attempt) {
        for (int tried = 1; ; tried++) {
            Attempt<T> result = runOnce(attempt);
            if (!(result instanceof Attempt.Overtaken<T>(var why))) {
                return result;
            }
            if (tried == ATTEMPTS_MAX) {
                return new Attempt.Stopped<>(why);
            }
        }
    }

    private <T> Attempt<T> runOnce(BiFunction<Act, Findings, Attempt<T>> attempt) {
        var last = new Findings[] {new Findings()};
        Attempt<T> result =
                acts.run(
                        caller.call(),
                        act -> {
                            last[0] = new Findings();
                            Attempt<T> made = attempt.apply(act, last[0]);
                            if (made instanceof Attempt.Taken<T>) {
                                book.write(act, last[0]);
                            } else {
                                act.giveUp();
                            }
                            return made;
                        },
                        reason -> new Attempt.Stopped<>(problem(reason)),
                        null);
        if (result instanceof Attempt.Taken<T>) {
            book.count(last[0]);
        }
        return result;
    }

    /// The rules over streams that such an act can meet: of pieces and of receipt numbers.
    private static Problem problem(Object reason) {
        return reason instanceof TradeInRefusal refusal
                ? TradeInProblems.of(refusal)
                : PurchaseProblems.within("/sale", PurchaseProblems.of((SaleRefusal) reason));
    }

    private Response answer(UUID id, Attempt<Done<TradeIn, TradeInEvent, TradeInRefusal>> attempt) {
        return switch (attempt) {
            case Attempt.Taken<Done<TradeIn, TradeInEvent, TradeInRefusal>>(var done) ->
                    door.answer(id, done);
            case Attempt.Stopped<Done<TradeIn, TradeInEvent, TradeInRefusal>>(var why) ->
                    why.toResponse();
            case Attempt.Overtaken<Done<TradeIn, TradeInEvent, TradeInRefusal>>(var why) ->
                    why.toResponse();
        };
    }
}
