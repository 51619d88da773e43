package maison.purchase.settlement;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import maison.platform.eventstore.Act;
import maison.platform.eventstore.Acts;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.Fresh;
import maison.platform.eventstore.Outcome;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.Problem;
import maison.platform.http.ProblemException;
import maison.purchase.PurchaseProblems;
import maison.purchase.personal.GiftMessages;
import maison.purchase.sale.Sale;
import maison.purchase.sale.Sale.Sold;
import maison.purchase.sale.SaleCommand;
import maison.purchase.sale.SaleCommand.CompleteSale;
import maison.purchase.sale.SaleCommand.MoveSale;
import maison.purchase.sale.SaleCommand.ReturnLines;
import maison.purchase.sale.SaleCommand.VoidSale;
import maison.purchase.sale.SaleEvent;
import maison.purchase.sale.SaleEvent.Gift;
import maison.purchase.sale.SaleEvent.LinesReturned;
import maison.purchase.sale.SaleEvent.SaleCompleted;
import maison.purchase.sale.SaleEvent.SaleJoined;
import maison.purchase.sale.SaleEvent.SaleLeft;
import maison.purchase.sale.SaleEvent.SaleVoided;
import maison.purchase.sale.SaleRefusal;
import org.jspecify.annotations.Nullable;

/// Runs a sale or a return together with the store credits that it spends, issues or gives back:
/// all of it is stored, or none.
@Singleton
public final class Settlement {

    private final AggregateRunner<SaleCommand, Sale, SaleEvent, SaleRefusal> sales;
    private final CreditMoves credits;
    private final Permission permission;
    private final GiftMessages messages;
    private final Acts acts;

    Settlement(
            AggregateRunner<SaleCommand, Sale, SaleEvent, SaleRefusal> sales,
            CreditMoves credits,
            Permission permission,
            GiftMessages messages,
            Acts acts) {
        this.sales = sales;
        this.credits = credits;
        this.permission = permission;
        this.messages = messages;
        this.acts = acts;
    }

    /// Records a sale. One that no credit of ours pays for, no manager must allow and no message
    /// goes with, as most, blocks no thread and reads nothing.
    public CompletionStage<Settled> complete(
            UUID id, CompleteSale command, Call call, Authority caller) {
        if (standsAlone(command)) {
            return sales.runNew(id, command, call).thenApply(Settlement::settled);
        }
        var result = new CompletableFuture<Settled>();
        Thread.startVirtualThread(() -> {
            try {
                CompleteSale sealed = sealed(id, command);
                result.complete(run(call, act -> complete(act, id, sealed, caller)));
            } catch (ProblemException problem) {
                result.complete(new Settled.Stopped(problem.problem()));
            } catch (RuntimeException | Error failure) {
                result.completeExceptionally(failure);
            }
        });
        return result;
    }

    private CompleteSale sealed(UUID id, CompleteSale command) {
        Gift gift = command.facts().gift();
        if (command.giftMessage() == null || gift == null) {
            return command;
        }
        Gift before = sales.load(id).state() instanceof Sold sold ? sold.facts().gift() : null;
        return new CompleteSale(
                command.facts().saying(messages.seal(gift, command.giftMessage(), before)));
    }

    /// Whether no credit of ours pays for the sale, no manager must allow it and no message goes
    /// with it, so that nothing else is to be decided or sealed with it.
    public boolean standsAlone(CompleteSale command) {
        return command.giftMessage() == null
                && CreditMoves.creditsOf(command.facts()).isEmpty()
                && !permission.isAsked(command.facts());
    }

    /// Decides on a sale that stands alone, for [#completeAll]; in any thread.
    public Fresh<SaleCommand, Sale, SaleEvent, SaleRefusal> decide(
            UUID id, CompleteSale command, Call call) {
        return sales.decideNew(id, command, call);
    }

    /// Records sales that stand alone in one turn: for each its result, in order.
    public List<CompletionStage<Settled>> completeAll(
            List<Fresh<SaleCommand, Sale, SaleEvent, SaleRefusal>> decided) {
        return sales.storeNew(decided).stream()
                .map(each -> each.thenApply(Settlement::settled))
                .toList();
    }

    private static Settled settled(Outcome<Sale, SaleEvent, SaleRefusal> outcome) {
        return switch (outcome) {
            case Done<Sale, SaleEvent, SaleRefusal> done -> new Settled.Done(done);
            case Refused<Sale, SaleEvent, SaleRefusal>(var refusal) ->
                    new Settled.Stopped(PurchaseProblems.of(refusal));
        };
    }

    /// Takes back lines of a sale. For virtual threads.
    public Settled takeBack(UUID id, ReturnLines command, Call call, Authority caller) {
        return run(call, act -> takeBack(act, id, command, caller));
    }

    /// Runs several of these steps as one act. For virtual threads.
    ///
    /// @param attempt may be run again after a lost race, so it must do nothing but decide
    public Settled run(Call call, Function<Act, Settled> attempt) {
        return acts.run(
                call,
                act -> {
                    Settled settled = attempt.apply(act);
                    if (settled instanceof Settled.Stopped) {
                        act.giveUp();
                    }
                    return settled;
                },
                // The only rule over streams that such an act can meet.
                reason -> new Settled.Stopped(PurchaseProblems.of((SaleRefusal) reason)),
                null);
    }

    /// A sale with its credits, as a step of an act.
    public Settled complete(Act act, UUID id, CompleteSale command, Authority caller) {
        return switch (act.decide(sales, id, command)) {
            case Refused<Sale, SaleEvent, SaleRefusal>(var refusal) ->
                    new Settled.Stopped(PurchaseProblems.of(refusal));
            case Done<Sale, SaleEvent, SaleRefusal> done -> {
                Problem problem = done.repeated() ? null : pay(act, id, command.facts(), caller);
                yield problem == null ? new Settled.Done(done) : new Settled.Stopped(problem);
            }
        };
    }

    /// Undoes a sale. For virtual threads.
    public Settled undo(UUID id, VoidSale command, Call call, Authority caller) {
        return run(call, act -> takeBack(act, id, command, caller));
    }

    /// Moves a sale to another customer. For virtual threads.
    public Settled move(UUID id, MoveSale command, Call call, Authority caller) {
        return run(
                call,
                act ->
                        switch (takeBack(act, id, command, caller)) {
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
    public Settled takeBack(Act act, UUID id, SaleCommand command, Authority caller) {
        return switch (act.decide(sales, id, command)) {
            case Refused<Sale, SaleEvent, SaleRefusal>(var refusal) ->
                    new Settled.Stopped(PurchaseProblems.of(refusal));
            case Done<Sale, SaleEvent, SaleRefusal> done -> {
                Problem problem = done.repeated() ? null : refund(act, done, caller);
                yield problem == null ? new Settled.Done(done) : new Settled.Stopped(problem);
            }
        };
    }

    private @Nullable Problem pay(Act act, UUID id, SaleCompleted sale, Authority caller) {
        Problem problem = permission.forSale(act, id, sale, caller);
        return problem == null ? credits.spend(act, id, sale) : problem;
    }

    private @Nullable Problem refund(
            Act act, Done<Sale, SaleEvent, SaleRefusal> done, Authority caller) {
        SaleCompleted sale = ((Sold) done.state()).facts();
        for (SaleEvent event : done.events()) {
            Problem problem =
                    switch (event) {
                        // A move asks for leave once, by its command.
                        case SaleCompleted _, SaleLeft _, SaleJoined _ -> null;
                        case LinesReturned back -> {
                            Problem no = permission.forReturn(act, done.id(), back, caller);
                            yield no == null ? credits.refund(act, done.id(), sale, back) : no;
                        }
                        case SaleVoided(_, var undone, var approval) -> {
                            Problem no =
                                    permission.forVoid(act, done.id(), undone, approval, caller);
                            yield no == null ? credits.refund(act, done.id(), sale, undone) : no;
                        }
                    };
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }
}
