package maison.purchase.sales.settlement;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import maison.platform.eventstore.Act;
import maison.platform.eventstore.Acts;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.Problem;
import maison.purchase.PurchaseProblems;
import maison.purchase.sales.sale.SaleRefusal;
import org.jspecify.annotations.Nullable;

/// Runs a step of an order, a job or a layaway together with the store credits, the approval and
/// the sale that belong to it: all of it is stored, or none.
@Singleton
public final class OrderSteps {

    /// What belongs to a step that is new.
    public interface Rest<S> {

        /// Does it; why not, or null if it was done. May be run again after a lost race.
        ///
        /// @param after the order with the step
        @Nullable Problem with(Act act, S after, Findings findings);
    }

    /// How a kind of order says yes and no.
    ///
    /// @param runner its rules
    /// @param refusal why it refuses, as a problem
    /// @param answer what it answers
    public record Door<C, S, E, R>(
            AggregateRunner<C, S, E, R> runner,
            Function<R, Problem> refusal,
            Function<Done<S, E, R>, Response> answer) {}

    private final Acts acts;
    private final ConflictBook book;
    private final Settlement settlement;

    OrderSteps(Acts acts, ConflictBook book, Settlement settlement) {
        this.acts = acts;
        this.book = book;
        this.settlement = settlement;
    }

    /// Like [#run], for a step that makes a sale: then applies the returns that waited for it.
    ///
    /// @param saleId null if nothing is owed, so that there is no sale
    public <C, S, E, R> Response sell(
            Call call,
            Door<C, S, E, R> door,
            UUID id,
            C command,
            @Nullable UUID saleId,
            Rest<S> rest) {
        Response answer = run(call, door, id, command, rest);
        if (saleId != null) {
            settlement.applyParked(saleId, call);
        }
        return answer;
    }

    /// Decides, and where something is new, does what belongs to it. For virtual threads.
    public <C, S, E, R> Response run(
            Call call, Door<C, S, E, R> door, UUID id, C command, Rest<S> rest) {
        var last = new Findings[] {new Findings()};
        Attempt<S, E, R> result =
                acts.run(
                        call,
                        act -> {
                            last[0] = new Findings();
                            return attempt(act, door, id, command, rest, last[0]);
                        },
                        // The only rule over streams that such an act can meet.
                        reason -> new Attempt<>(null, PurchaseProblems.of((SaleRefusal) reason)),
                        null);
        if (result.done() == null) {
            return Objects.requireNonNull(result.problem()).toResponse();
        }
        book.count(last[0]);
        return door.answer().apply(result.done());
    }

    private <C, S, E, R> Attempt<S, E, R> attempt(
            Act act, Door<C, S, E, R> door, UUID id, C command, Rest<S> rest, Findings findings) {
        return switch (act.decide(door.runner(), id, command)) {
            case Refused<S, E, R>(var refusal) ->
                    new Attempt<>(null, door.refusal().apply(refusal));
            case Done<S, E, R> done -> {
                Problem problem = done.repeated() ? null : rest.with(act, done.state(), findings);
                if (problem != null) {
                    act.giveUp();
                    yield new Attempt<>(null, problem);
                }
                book.write(act, findings);
                yield new Attempt<>(done, null);
            }
        };
    }

    /// What an attempt came to: one of the two.
    private record Attempt<S, E, R>(@Nullable Done<S, E, R> done, @Nullable Problem problem) {}
}
