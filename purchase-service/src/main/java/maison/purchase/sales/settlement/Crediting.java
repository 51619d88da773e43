package maison.purchase.sales.settlement;

import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Function;
import maison.platform.eventstore.Act;
import maison.platform.eventstore.Acts;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.Outcome;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.Problem;
import maison.purchase.PurchaseProblems;
import maison.purchase.sales.Conflicts;
import maison.purchase.sales.conflict.Conflict;
import maison.purchase.sales.conflict.ConflictCommand;
import maison.purchase.sales.conflict.ConflictCommand.ResolveConflict;
import maison.purchase.sales.conflict.ConflictEvent;
import maison.purchase.sales.conflict.ConflictKind;
import maison.purchase.sales.conflict.ConflictRefusal;
import maison.purchase.storecredit.credit.CreditCommand;
import maison.purchase.storecredit.credit.CreditCommand.IssueCredit;
import maison.purchase.storecredit.credit.CreditCommand.SettleDebt;
import maison.purchase.storecredit.credit.CreditEvent;
import maison.purchase.storecredit.credit.CreditEvent.CreditIssued;
import maison.purchase.storecredit.credit.CreditRefusal;
import maison.purchase.storecredit.credit.StoreCredit;
import maison.purchase.storecredit.credit.StoreCredit.Issued;

/// Store credit that is issued by hand, and what becomes of what is missing on it: a conflict and
/// its debt are settled in one act.
@Singleton
public final class Crediting {

    /// What it came to.
    public sealed interface Result {}

    /// It has taken effect.
    public record Done(boolean repeated) implements Result {}

    /// It has not.
    public record Stopped(Problem problem) implements Result {}

    private final AggregateRunner<CreditCommand, StoreCredit, CreditEvent, CreditRefusal> credits;
    private final AggregateRunner<ConflictCommand, Conflict, ConflictEvent, ConflictRefusal>
            conflicts;
    private final ConflictBook book;
    private final Acts acts;

    Crediting(
            AggregateRunner<CreditCommand, StoreCredit, CreditEvent, CreditRefusal> credits,
            AggregateRunner<ConflictCommand, Conflict, ConflictEvent, ConflictRefusal> conflicts,
            ConflictBook book,
            Acts acts) {
        this.credits = credits;
        this.conflicts = conflicts;
        this.book = book;
        this.acts = acts;
    }

    /// Issues a credit, which first pays what offline tills already took of it. For virtual
    /// threads.
    public Result issue(UUID credit, CreditIssued facts, Call call) {
        var last = new Findings[] {new Findings()};
        Result result =
                run(
                        call,
                        act -> {
                            last[0] = new Findings();
                            return issue(act, credit, facts, last[0]);
                        });
        if (result instanceof Done) {
            book.count(last[0]);
        }
        return result;
    }

    private Result issue(Act act, UUID credit, CreditIssued facts, Findings findings) {
        var command = new IssueCredit(facts);
        return switch (act.decide(credits, credit, command)) {
            case Refused<StoreCredit, CreditEvent, CreditRefusal>(var refusal) ->
                    new Stopped(PurchaseProblems.of(refusal));
            case Outcome.Done<StoreCredit, CreditEvent, CreditRefusal> done -> {
                CreditConflicts.find(credit, command, done, facts.occurredAt(), findings);
                book.write(act, findings);
                yield new Done(done.repeated());
            }
        };
    }

    /// Settles a conflict by a manager's word, and with it the debt that it is about. For virtual
    /// threads.
    public Result resolve(UUID conflict, ResolveConflict command, Call call) {
        return run(call, act -> resolve(act, conflict, command));
    }

    private Result resolve(Act act, UUID id, ResolveConflict command) {
        return switch (act.decide(conflicts, id, command)) {
            case Refused<Conflict, ConflictEvent, ConflictRefusal>(var refusal) ->
                    new Stopped(Conflicts.problem(refusal));
            case Outcome.Done<Conflict, ConflictEvent, ConflictRefusal> done -> {
                if (!done.repeated()
                        && done.state() instanceof Conflict.Settled settled
                        && settled.first().kind() == ConflictKind.CREDIT_OVERSPENT) {
                    settle(act, UUID.fromString(settled.first().subject()), command);
                }
                yield new Done(done.repeated());
            }
        };
    }

    /// A credit that nobody has issued yet keeps its debt: it may still come, and pays it then.
    private void settle(Act act, UUID credit, ResolveConflict command) {
        if (credits.load(credit).state() instanceof Issued issued && !issued.debt().isZero()) {
            act.decide(
                    credits,
                    credit,
                    new SettleDebt(command.occurredAt(), command.reason(), command.resolvedBy()));
        }
    }

    private Result run(Call call, Function<Act, Result> attempt) {
        return acts.run(
                call,
                attempt,
                reason -> {
                    throw new IllegalStateException("No rule stops a credit: " + reason);
                },
                null);
    }
}
