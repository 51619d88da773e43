package maison.purchase.sales.settlement;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import maison.platform.eventstore.Act;
import maison.platform.eventstore.Acts;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.Fresh;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.Problem;
import maison.platform.http.ProblemException;
import maison.purchase.PurchaseProblems;
import maison.purchase.sales.conflict.ConflictKind;
import maison.purchase.sales.sale.ReturnPolicy;
import maison.purchase.sales.sale.Sale;
import maison.purchase.sales.sale.Sale.Sold;
import maison.purchase.sales.sale.SaleCommand;
import maison.purchase.sales.sale.SaleCommand.CompleteSale;
import maison.purchase.sales.sale.SaleCommand.MoveSale;
import maison.purchase.sales.sale.SaleCommand.ReturnLines;
import maison.purchase.sales.sale.SaleCommand.VoidSale;
import maison.purchase.sales.sale.SaleEvent;
import maison.purchase.sales.sale.SaleEvent.LinesReturned;
import maison.purchase.sales.sale.SaleEvent.ReturnParked;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleEvent.SaleJoined;
import maison.purchase.sales.sale.SaleEvent.SaleLeft;
import maison.purchase.sales.sale.SaleEvent.SaleVoided;
import maison.purchase.sales.sale.SaleRefusal;
import maison.purchase.sales.sale.SaleRefusal.ReceiptNumberTaken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Runs a sale or a return together with the store credits that it spends, issues or gives back:
/// all of it is stored, or none. What an offline till did is stored in any case, with the conflicts
/// that it makes.
@Singleton
public final class Settlement {

    /// A step of an act, and what it finds.
    public interface Attempt extends BiFunction<Act, Findings, Settled> {}

    private static final Logger LOG = Logger.getLogger(Settlement.class);

    private final AggregateRunner<SaleCommand, Sale, SaleEvent, SaleRefusal> sales;
    private final SaleCredits credits;
    private final SaleCertificates certificates;
    private final Permission permission;
    private final Messages messages;
    private final ReturnConflicts returns;
    private final ReturnPolicy policy;
    private final OfflinePolicy limits;
    private final TradeInReversals tradeIns;
    private final ConflictBook book;
    private final Acts acts;

    Settlement(
            AggregateRunner<SaleCommand, Sale, SaleEvent, SaleRefusal> sales,
            SaleCredits credits,
            SaleCertificates certificates,
            Permission permission,
            Messages messages,
            ReturnConflicts returns,
            ReturnPolicy policy,
            OfflinePolicy limits,
            TradeInReversals tradeIns,
            ConflictBook book,
            Acts acts) {
        this.sales = sales;
        this.credits = credits;
        this.certificates = certificates;
        this.permission = permission;
        this.messages = messages;
        this.returns = returns;
        this.policy = policy;
        this.limits = limits;
        this.tradeIns = tradeIns;
        this.book = book;
        this.acts = acts;
    }

    /// Records a sale. One that no credit of ours and no certificate pays for, no manager must
    /// allow and no message goes with, as most, blocks no thread and reads nothing.
    public CompletionStage<Settled> complete(
            UUID id, CompleteSale command, Call call, Authority caller) {
        if (standsAlone(command)) {
            return sales.runNew(id, command, call)
                    .thenCompose(outcome -> finish(id, command, outcome, call, caller));
        }
        return onVirtualThread(() -> completeKeeping(id, command, call, caller));
    }

    /// With what certificates are kept for it; they are free again if it is not recorded.
    private Settled completeKeeping(UUID id, CompleteSale command, Call call, Authority caller) {
        var ready = certificates.keep(id, messages.sealed(id, command), caller.asking(call));
        Settled settled = completeNow(id, ready.sale(), call, caller);
        if (settled instanceof Settled.Stopped) {
            certificates.release(id, ready.kept(), caller.asking(call));
        }
        return settled;
    }

    private CompletionStage<Settled> finish(
            UUID id,
            CompleteSale command,
            Outcome<Sale, SaleEvent, SaleRefusal> outcome,
            Call call,
            Authority caller) {
        return switch (outcome) {
            case Done<Sale, SaleEvent, SaleRefusal> done when hasParked(done) ->
                    onVirtualThread(() -> applied(id, done, call));
            case Done<Sale, SaleEvent, SaleRefusal> done ->
                    CompletableFuture.completedStage(new Settled.Done(done));
            case Refused<Sale, SaleEvent, SaleRefusal>(ReceiptNumberTaken taken)
                    when command.facts().offline() != null ->
                    onVirtualThread(() -> completeSecond(id, command, taken, call, caller));
            case Refused<Sale, SaleEvent, SaleRefusal>(var refusal) ->
                    CompletableFuture.completedStage(
                            new Settled.Stopped(PurchaseProblems.of(refusal)));
        };
    }

    private Settled completeNow(UUID id, CompleteSale command, Call call, Authority caller) {
        @Nullable SaleRefusal[] rule = new SaleRefusal[1];
        Settled settled =
                run(call, (act, findings) -> complete(act, id, command, caller, findings), rule);
        if (settled instanceof Settled.Done(var done) && hasParked(done)) {
            return applied(id, done, call);
        }
        return rule[0] instanceof ReceiptNumberTaken taken && command.facts().offline() != null
                ? completeSecond(id, command, taken, call, caller)
                : settled;
    }

    /// A till that lost count of its receipts has sold all the same.
    private Settled completeSecond(
            UUID id, CompleteSale command, ReceiptNumberTaken taken, Call call, Authority caller) {
        SaleCompleted second = command.facts().withReceiptOf(taken.saleId());
        return completeNow(id, new CompleteSale(second), call, caller);
    }

    private static boolean hasParked(Done<Sale, SaleEvent, SaleRefusal> done) {
        return done.state() instanceof Sold sold && !sold.parked().isEmpty();
    }

    /// Applies what waited for the sale. If that is broken off, the till did not hear of its sale
    /// and tells of it again; so this happens at last, and once.
    private Settled applied(UUID id, Done<Sale, SaleEvent, SaleRefusal> done, Call call) {
        apply(id, (Sold) done.state(), call);
        return new Settled.Done(done);
    }

    private void apply(UUID id, Sold sold, Call call) {
        for (ReturnParked each : sold.parked().values()) {
            Authority asker = Authority.of(each.askedBy());
            ReturnLines command = ParkedReturns.command(each, policy);
            Settled settled =
                    runOnce(
                            Call.of(call.context()),
                            (act, findings) -> takeBack(act, id, command, asker, findings));
            if (settled instanceof Settled.Stopped(var problem)) {
                LOG.warnf(
                        "Return %s does not fit its sale %s and waits on: %s",
                        each.returnId(), id, problem.type());
                book.tell(
                        Call.of(call.context()),
                        findings -> ReturnConflicts.notApplicable(id, each, findings));
            }
        }
    }

    private static CompletionStage<Settled> onVirtualThread(Supplier<Settled> work) {
        var result = new CompletableFuture<Settled>();
        Thread.startVirtualThread(() -> {
            try {
                result.complete(work.get());
            } catch (ProblemException problem) {
                result.complete(new Settled.Stopped(problem.problem()));
            } catch (RuntimeException | Error failure) {
                result.completeExceptionally(failure);
            }
        });
        return result;
    }

    /// Whether no credit of ours pays for the sale, no manager must allow it or hear of it and no
    /// message goes with it, so that nothing else is to be decided or sealed with it.
    public boolean standsAlone(CompleteSale command) {
        return command.giftMessage() == null
                && !limits.isTooLong(command.facts())
                && command.certificates().isEmpty()
                && CreditMoves.creditsOf(command.facts().tenders()).isEmpty()
                && !permission.isAsked(command.facts());
    }

    /// Decides on a sale that stands alone, for [#completeAll]; in any thread.
    public Fresh<SaleCommand, Sale, SaleEvent, SaleRefusal> decide(
            UUID id, CompleteSale command, Call call) {
        return sales.decideNew(id, command, call);
    }

    /// Records sales that stand alone in one turn: for each its result, in order.
    public List<CompletionStage<Settled>> completeAll(
            List<Fresh<SaleCommand, Sale, SaleEvent, SaleRefusal>> decided, Authority caller) {
        var outcomes = sales.storeNew(decided);
        var results = new ArrayList<CompletionStage<Settled>>(decided.size());
        for (int i = 0; i < decided.size(); i++) {
            var each = decided.get(i);
            var command = (CompleteSale) each.command();
            results.add(
                    outcomes.get(i)
                            .thenCompose(outcome ->
                                    finish(each.id(), command, outcome, each.call(), caller)));
        }
        return results;
    }

    /// Takes back lines of a sale. For virtual threads.
    public Settled takeBack(UUID id, ReturnLines command, Call call, Authority caller) {
        ReturnLines told = ParkedReturns.askedBy(command, caller);
        return runOnce(call, (act, findings) -> takeBack(act, id, told, caller, findings));
    }

    /// Runs several of these steps as one act, and applies what waited for the sale that they make.
    /// For virtual threads.
    ///
    /// @param attempt may be run again after a lost race, so it must do nothing but decide
    public Settled run(Call call, Attempt attempt) {
        Settled settled = runOnce(call, attempt);
        return settled instanceof Settled.Done(var done) && hasParked(done)
                ? applied(done.id(), done, call)
                : settled;
    }

    /// Applies what waited for a sale that another aggregate's act has made. For virtual threads.
    public void applyParked(UUID id, Call call) {
        Loaded<Sale, SaleEvent> sale = sales.load(id);
        if (sale.state() instanceof Sold sold) {
            apply(id, sold, call);
        }
    }

    private Settled runOnce(Call call, Attempt attempt) {
        return run(call, attempt, new SaleRefusal[1]);
    }

    private Settled run(Call call, Attempt attempt, @Nullable SaleRefusal[] rule) {
        var last = new Findings[] {new Findings()};
        Settled result =
                acts.run(
                        call,
                        act -> {
                            last[0] = new Findings();
                            Settled settled = attempt.apply(act, last[0]);
                            if (settled instanceof Settled.Done) {
                                book.write(act, last[0]);
                            } else {
                                act.giveUp();
                            }
                            return settled;
                        },
                        // The only rule over streams that such an act can meet.
                        reason -> {
                            rule[0] = (SaleRefusal) reason;
                            return new Settled.Stopped(PurchaseProblems.of((SaleRefusal) reason));
                        },
                        null);
        if (result instanceof Settled.Done) {
            book.count(last[0]);
        }
        return result;
    }

    /// A sale with its credits, as a step of an act.
    public Settled complete(
            Act act, UUID id, CompleteSale command, Authority caller, Findings findings) {
        return switch (act.decide(sales, id, command)) {
            case Refused<Sale, SaleEvent, SaleRefusal>(var refusal) ->
                    new Settled.Stopped(PurchaseProblems.of(refusal));
            case Done<Sale, SaleEvent, SaleRefusal> done -> {
                Problem problem =
                        done.repeated() ? null : pay(act, id, command.facts(), caller, findings);
                yield problem == null ? new Settled.Done(done) : new Settled.Stopped(problem);
            }
        };
    }

    /// Undoes a sale. For virtual threads.
    public Settled undo(UUID id, VoidSale command, Call call, Authority caller) {
        return runOnce(call, (act, findings) -> takeBack(act, id, command, caller, findings));
    }

    /// Moves a sale to another customer. For virtual threads.
    public Settled move(UUID id, MoveSale command, Call call, Authority caller) {
        return runOnce(
                call,
                (act, findings) ->
                        switch (takeBack(act, id, command, caller, findings)) {
                            case Settled.Done done when !done.sale().repeated() -> {
                                SaleCompleted sale = ((Sold) done.sale().state()).facts();
                                Problem problem =
                                        permission.forMove(act, id, sale, command, caller);
                                yield problem == null ? done : new Settled.Stopped(problem);
                            }
                            case Settled other -> other;
                        });
    }

    /// A return or a void with its credits, as a step of an act.
    public Settled takeBack(
            Act act, UUID id, SaleCommand command, Authority caller, Findings findings) {
        return switch (act.decide(sales, id, command)) {
            case Refused<Sale, SaleEvent, SaleRefusal>(var refusal) ->
                    new Settled.Stopped(PurchaseProblems.of(refusal));
            case Done<Sale, SaleEvent, SaleRefusal> done -> {
                Problem problem = done.repeated() ? null : refund(act, done, caller, findings);
                yield problem == null ? new Settled.Done(done) : new Settled.Stopped(problem);
            }
        };
    }

    private @Nullable Problem pay(
            Act act, UUID id, SaleCompleted sale, Authority caller, Findings findings) {
        UUID second = sale.offline() == null ? null : sale.offline().receiptOf();
        if (second != null) {
            findings.found(
                    ConflictKind.RECEIPT_NUMBER_TWICE,
                    sale.register().terminalId() + ":" + sale.register().receiptNumber(),
                    sale.register().storeId(),
                    sale.occurredAt(),
                    List.of(second, id),
                    null);
        }
        if (limits.isTooLong(sale)) {
            findings.found(
                    ConflictKind.OVER_OFFLINE_LIMIT,
                    id,
                    sale.register().storeId(),
                    sale.occurredAt(),
                    List.of(id),
                    null);
        }
        SaleCertificates.find(id, sale, findings);
        Problem problem = permission.forSale(act, id, sale, caller, findings);
        return problem == null ? credits.spend(act, id, sale, findings) : problem;
    }

    private @Nullable Problem refund(
            Act act, Done<Sale, SaleEvent, SaleRefusal> done, Authority caller, Findings findings) {
        for (SaleEvent event : done.events()) {
            Problem problem =
                    switch (event) {
                        // A move asks for leave once, by its command.
                        case SaleCompleted _, SaleLeft _, SaleJoined _ -> null;
                        case ReturnParked parked -> {
                            ReturnConflicts.parked(done.id(), parked, findings);
                            yield null;
                        }
                        case LinesReturned back -> {
                            Sold sold = (Sold) done.state();
                            returns.find(done.id(), sold, back, findings);
                            Problem no =
                                    permission.forReturn(act, done.id(), back, caller, findings);
                            yield no == null
                                    ? credits.refund(act, done.id(), sold.facts(), back, findings)
                                    : no;
                        }
                        case SaleVoided(_, var undone, var approval) -> {
                            SaleCompleted sale = ((Sold) done.state()).facts();
                            Problem no =
                                    permission.forVoid(act, done.id(), undone, approval, caller);
                            if (no == null) {
                                no = credits.refund(act, done.id(), sale, undone, findings);
                            }
                            yield no == null ? tradeIns.undo(act, done.id(), undone) : no;
                        }
                    };
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }
}
