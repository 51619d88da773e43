package maison.purchase.settlement;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import maison.platform.eventstore.Act;
import maison.platform.eventstore.Acts;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.Problem;
import maison.purchase.PurchaseProblems;
import maison.purchase.credit.CreditCommand;
import maison.purchase.credit.CreditCommand.GiveBackCredit;
import maison.purchase.credit.CreditCommand.IssueCredit;
import maison.purchase.credit.CreditCommand.SpendCredit;
import maison.purchase.credit.CreditEvent;
import maison.purchase.credit.CreditEvent.CreditGivenBack;
import maison.purchase.credit.CreditEvent.CreditIssued;
import maison.purchase.credit.CreditEvent.Source;
import maison.purchase.credit.CreditRefusal;
import maison.purchase.credit.CreditRefusal.CreditIdReused;
import maison.purchase.credit.CreditRefusal.CreditUnknown;
import maison.purchase.credit.StoreCredit;
import maison.purchase.sale.Refund;
import maison.purchase.sale.Sale;
import maison.purchase.sale.Sale.Sold;
import maison.purchase.sale.SaleCommand;
import maison.purchase.sale.SaleCommand.CompleteSale;
import maison.purchase.sale.SaleCommand.ReturnLines;
import maison.purchase.sale.SaleCommand.VoidSale;
import maison.purchase.sale.SaleEvent;
import maison.purchase.sale.SaleEvent.LinesReturned;
import maison.purchase.sale.SaleEvent.SaleCompleted;
import maison.purchase.sale.SaleEvent.SaleVoided;
import maison.purchase.sale.SaleRefusal;
import maison.purchase.sale.Tender;
import maison.purchase.sale.Tender.Kind;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Runs a sale or a return together with the store credits that it spends, issues or gives back:
/// all of it is stored, or none.
@Singleton
public final class Settlement {

    private final AggregateRunner<SaleCommand, Sale, SaleEvent, SaleRefusal> sales;
    private final AggregateRunner<CreditCommand, StoreCredit, CreditEvent, CreditRefusal> credits;
    private final Acts acts;
    private final CreditPolicy policy;

    Settlement(
            AggregateRunner<SaleCommand, Sale, SaleEvent, SaleRefusal> sales,
            AggregateRunner<CreditCommand, StoreCredit, CreditEvent, CreditRefusal> credits,
            Acts acts,
            CreditPolicy policy) {
        this.sales = sales;
        this.credits = credits;
        this.acts = acts;
        this.policy = policy;
    }

    /// Records a sale. One that no credit of ours pays for, as most, blocks no thread and reads
    /// nothing.
    public CompletionStage<Settled> complete(UUID id, CompleteSale command, Call call) {
        if (creditsOf(command.facts()).isEmpty()) {
            return sales.runNew(id, command, call)
                    .thenApply(outcome ->
                            switch (outcome) {
                                case Done<Sale, SaleEvent, SaleRefusal> done ->
                                        new Settled.Done(done);
                                case Refused<Sale, SaleEvent, SaleRefusal>(var refusal) ->
                                        new Settled.Stopped(PurchaseProblems.of(refusal));
                            });
        }
        var result = new CompletableFuture<Settled>();
        Thread.startVirtualThread(() -> {
            try {
                result.complete(run(call, act -> complete(act, id, command)));
            } catch (RuntimeException | Error failure) {
                result.completeExceptionally(failure);
            }
        });
        return result;
    }

    /// Takes back lines of a sale. For virtual threads.
    public Settled takeBack(UUID id, ReturnLines command, Call call) {
        return run(call, act -> takeBack(act, id, command));
    }

    /// Runs several of these steps as one act. For virtual threads.
    ///
    /// @param attempt may be run again after a lost race, so it must do nothing but decide
    public Settled run(Call call, java.util.function.Function<Act, Settled> attempt) {
        try {
            return acts.run(
                    call,
                    act -> whole(attempt.apply(act)),
                    // The only rule over streams that such an act can meet.
                    reason -> new Settled.Stopped(PurchaseProblems.of((SaleRefusal) reason)),
                    null);
        } catch (HalfDone stopped) {
            return new Settled.Stopped(stopped.problem());
        }
    }

    /// What was decided before a step stopped must not be stored, and only the aggregates' own
    /// refusals tell the act so.
    private static Settled whole(Settled settled) {
        return switch (settled) {
            case Settled.Done done -> done;
            case Settled.Stopped(var problem) -> throw new HalfDone(problem);
        };
    }

    /// A sale with its credits, as a step of an act.
    public Settled complete(Act act, UUID id, CompleteSale command) {
        return switch (act.decide(sales, id, command)) {
            case Refused<Sale, SaleEvent, SaleRefusal>(var refusal) ->
                    new Settled.Stopped(PurchaseProblems.of(refusal));
            case Done<Sale, SaleEvent, SaleRefusal> done -> {
                Problem problem = done.repeated() ? null : spend(act, id, command.facts());
                yield problem == null ? new Settled.Done(done) : new Settled.Stopped(problem);
            }
        };
    }

    /// Undoes a sale. For virtual threads.
    public Settled undo(UUID id, VoidSale command, Call call) {
        return run(call, act -> takeBack(act, id, command));
    }

    /// A return or a void with its credits, as a step of an act.
    public Settled takeBack(Act act, UUID id, SaleCommand command) {
        return switch (act.decide(sales, id, command)) {
            case Refused<Sale, SaleEvent, SaleRefusal>(var refusal) ->
                    new Settled.Stopped(PurchaseProblems.of(refusal));
            case Done<Sale, SaleEvent, SaleRefusal> done -> {
                Problem problem = done.repeated() ? null : refund(act, done);
                yield problem == null ? new Settled.Done(done) : new Settled.Stopped(problem);
            }
        };
    }

    private @Nullable Problem spend(Act act, UUID id, SaleCompleted sale) {
        for (var each : creditsOf(sale).entrySet()) {
            if (each.getKey().equals(id)) {
                return PurchaseProblems.of(new CreditUnknown());
            }
            var command =
                    new SpendCredit(
                            id,
                            sale.customerId(),
                            sale.register().storeId(),
                            sale.occurredAt(),
                            each.getValue());
            Problem problem = decide(act, each.getKey(), command);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private @Nullable Problem refund(Act act, Done<Sale, SaleEvent, SaleRefusal> done) {
        SaleCompleted sale = ((Sold) done.state()).facts();
        for (SaleEvent event : done.events()) {
            LinesReturned returned =
                    switch (event) {
                        case LinesReturned back -> back;
                        case SaleVoided voided -> voided.undone();
                        case SaleCompleted _ -> null;
                    };
            if (returned != null) {
                Problem problem = refund(act, done.id(), sale, returned);
                if (problem != null) {
                    return problem;
                }
            }
        }
        return null;
    }

    private @Nullable Problem refund(Act act, UUID id, SaleCompleted sale, LinesReturned returned) {
        var spentOn = creditsOf(sale);
        for (var each : creditsOf(returned).entrySet()) {
            if (each.getKey().equals(id) || each.getKey().equals(exchangedFor(returned))) {
                return PurchaseProblems.of(new CreditIdReused());
            }
            CreditCommand command =
                    spentOn.containsKey(each.getKey())
                            ? giveBack(id, returned, each.getValue())
                            : issue(id, returned, each.getValue());
            Problem problem = decide(act, each.getKey(), command);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private static @Nullable UUID exchangedFor(LinesReturned returned) {
        return returned.terms() == null ? null : returned.terms().exchangedFor();
    }

    private CreditCommand giveBack(UUID sale, LinesReturned returned, Money amount) {
        return new GiveBackCredit(
                new CreditGivenBack(
                        sale,
                        returned.returnId(),
                        returned.storeId(),
                        returned.occurredAt(),
                        amount,
                        policy.expiryOf(returned.occurredAt())));
    }

    private CreditCommand issue(UUID id, LinesReturned returned, Money amount) {
        return new IssueCredit(
                new CreditIssued(
                        returned.customerId(),
                        returned.storeId(),
                        returned.occurredAt(),
                        "refund",
                        amount,
                        new Source(id, returned.returnId()),
                        policy.expiryOf(returned.occurredAt())));
    }

    private @Nullable Problem decide(Act act, UUID credit, CreditCommand command) {
        return switch (act.decide(credits, credit, command)) {
            case Done<StoreCredit, CreditEvent, CreditRefusal> _ -> null;
            case Refused<StoreCredit, CreditEvent, CreditRefusal>(var refusal) ->
                    PurchaseProblems.of(refusal).with("creditId", credit);
        };
    }

    /// What a sale spends of each credit of ours. Another system's credit has no reference.
    private static Map<UUID, Money> creditsOf(SaleCompleted sale) {
        Map<UUID, Money> sums = Map.of();
        for (Tender each : sale.tenders()) {
            if (each.kind() == Kind.STORE_CREDIT && each.reference() != null) {
                sums = sums.isEmpty() ? new LinkedHashMap<>() : sums;
                sums.merge(UUID.fromString(each.reference()), each.amount(), Money::plus);
            }
        }
        return sums;
    }

    private static Map<UUID, Money> creditsOf(LinesReturned returned) {
        var sums = new LinkedHashMap<UUID, Money>();
        for (Refund each : returned.refunds()) {
            if (each.kind() == Kind.STORE_CREDIT && each.reference() != null) {
                UUID credit = UUID.fromString(Objects.requireNonNull(each.reference()));
                sums.merge(credit, each.amount(), Money::plus);
            }
        }
        return sums;
    }
}
