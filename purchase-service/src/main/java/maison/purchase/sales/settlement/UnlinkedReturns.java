package maison.purchase.sales.settlement;

import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import maison.platform.eventstore.Act;
import maison.platform.eventstore.Acts;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.Outcome;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.Problem;
import maison.purchase.PurchaseProblems;
import maison.purchase.sales.unlinked.UnlinkedReturn;
import maison.purchase.sales.unlinked.UnlinkedReturnCommand;
import maison.purchase.sales.unlinked.UnlinkedReturnCommand.TakeBack;
import maison.purchase.sales.unlinked.UnlinkedReturnEvent;
import maison.purchase.sales.unlinked.UnlinkedReturnEvent.ReturnedWithoutSale;
import maison.purchase.sales.unlinked.UnlinkedReturnRefusal;
import org.jspecify.annotations.Nullable;

/// Takes goods back whose sale nobody can name; above the limit with a manager's leave, which is
/// used up in the same act.
@Singleton
public final class UnlinkedReturns {

    /// What it came to.
    public sealed interface Result {

        /// It has taken effect.
        record Done(
                Outcome.Done<UnlinkedReturn, UnlinkedReturnEvent, UnlinkedReturnRefusal> outcome)
                implements Result {}

        /// It has not.
        record Stopped(Problem problem) implements Result {}
    }

    private final AggregateRunner<
                    UnlinkedReturnCommand,
                    UnlinkedReturn,
                    UnlinkedReturnEvent,
                    UnlinkedReturnRefusal>
            returns;
    private final Permission permission;
    private final Acts acts;

    UnlinkedReturns(
            AggregateRunner<
                            UnlinkedReturnCommand,
                            UnlinkedReturn,
                            UnlinkedReturnEvent,
                            UnlinkedReturnRefusal>
                    returns,
            Permission permission,
            Acts acts) {
        this.returns = returns;
        this.permission = permission;
        this.acts = acts;
    }

    /// Records it. What nobody must allow, as most, blocks no thread.
    public CompletionStage<Result> takeBack(
            UUID id, TakeBack command, Call call, Authority caller) {
        return permission.isAskedToRefund(command.facts().amounts().total(), caller)
                ? CompletableFuture.supplyAsync(
                        () -> allowed(id, command, call, caller), Thread::startVirtualThread)
                : returns.runNew(id, command, call).thenApply(UnlinkedReturns::result);
    }

    private Result allowed(UUID id, TakeBack command, Call call, Authority caller) {
        return acts.run(
                call,
                act -> {
                    Result result = result(act.decide(returns, id, command));
                    Problem no = mayNot(act, id, command.facts(), caller, result);
                    if (no == null) {
                        return result;
                    }
                    act.giveUp();
                    return new Result.Stopped(no);
                },
                reason -> {
                    throw new IllegalStateException("No rule stops such a return: " + reason);
                },
                null);
    }

    private @Nullable Problem mayNot(
            Act act, UUID id, ReturnedWithoutSale facts, Authority caller, Result result) {
        return result instanceof Result.Done(var done) && !done.repeated()
                ? permission.forRefund(
                        act,
                        id,
                        facts.storeId(),
                        facts.amounts().total(),
                        facts.approvalId(),
                        caller)
                : null;
    }

    private static Result result(
            Outcome<UnlinkedReturn, UnlinkedReturnEvent, UnlinkedReturnRefusal> outcome) {
        return switch (outcome) {
            case Outcome.Done<UnlinkedReturn, UnlinkedReturnEvent, UnlinkedReturnRefusal> done ->
                    new Result.Done(done);
            case Refused<UnlinkedReturn, UnlinkedReturnEvent, UnlinkedReturnRefusal>(var refusal) ->
                    new Result.Stopped(PurchaseProblems.of(refusal));
        };
    }
}
