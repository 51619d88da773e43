package maison.purchase.sales.capturing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.Fresh;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.VersionConflict;
import maison.platform.http.Problem;
import maison.platform.inbox.PassingTrouble;
import maison.purchase.PurchaseProblems;
import maison.purchase.sales.capturing.BulkLine.BadLine;
import maison.purchase.sales.capturing.BulkLine.ReturnLine;
import maison.purchase.sales.capturing.BulkLine.SaleLine;
import maison.purchase.sales.capturing.BulkLine.UnlinkedReturnLine;
import maison.purchase.sales.sale.Sale;
import maison.purchase.sales.sale.SaleCommand;
import maison.purchase.sales.sale.SaleEvent;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleRefusal;
import maison.purchase.sales.settlement.Settled;
import maison.purchase.sales.settlement.UnlinkedReturns;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Runs the lines of one bulk request: many at a time, those of one sale in their order.
final class BulkCapture {

    private static final Logger LOG = Logger.getLogger(BulkCapture.class);

    private final Doors doors;
    private final Permit permit;
    private final CommandContext context;
    // What still runs of each stream, so that a return in the same file finds its sale.
    private final ConcurrentHashMap<UUID, CompletionStage<?>> running = new ConcurrentHashMap<>();

    BulkCapture(Doors doors, Permit permit, CommandContext context) {
        this.doors = doors;
        this.permit = permit;
        this.context = context;
    }

    /// A line that was read, and decided as far as that needs nothing but itself.
    ///
    /// @param alone null for a line that is decided one by one
    record Prepared(
            int index,
            BulkLine line,
            @Nullable Fresh<SaleCommand, Sale, SaleEvent, SaleRefusal> alone) {}

    /// Decides on a line as far as it needs nothing but itself; in any thread.
    Prepared prepare(int index, BulkLine line) {
        return line instanceof SaleLine(var id, var command)
                        && obstacle(command.facts()) == null
                        && doors.settlement().standsAlone(command)
                ? new Prepared(index, line, doors.settlement().decide(id, command, call(id)))
                : new Prepared(index, line, null);
    }

    /// Starts lines that follow each other in the request; what can be stored together is. None of
    /// the results fails, unless the database is away.
    List<CompletionStage<BulkResult>> startAll(List<Prepared> lines) {
        var results = new ArrayList<CompletionStage<BulkResult>>(lines.size());
        var together = new ArrayList<Together>();
        for (Prepared each : lines) {
            var alone = each.alone();
            if (alone == null || running.containsKey(alone.id())) {
                results.add(start(each.index(), each.line()));
            } else {
                var result = new CompletableFuture<BulkResult>();
                together.add(new Together(each.index(), alone, result));
                running.put(alone.id(), result);
                results.add(result);
            }
        }
        store(together);
        return results;
    }

    private record Together(
            int index,
            Fresh<SaleCommand, Sale, SaleEvent, SaleRefusal> sale,
            CompletableFuture<BulkResult> result) {}

    private void store(List<Together> sales) {
        List<CompletionStage<Settled>> settled =
                doors.settlement()
                        .completeAll(
                                sales.stream().map(Together::sale).toList(), permit.authority());
        for (int i = 0; i < sales.size(); i++) {
            Together each = sales.get(i);
            UUID id = each.sale().id();
            settled.get(i)
                    .handle((done, failure) ->
                            failure == null
                                    ? result(each.index(), id, done)
                                    : failed(each.index(), id, failure))
                    .whenComplete((result, failure) -> {
                        running.remove(id, each.result());
                        if (failure == null) {
                            each.result().complete(result);
                        } else {
                            each.result().completeExceptionally(failure);
                        }
                    });
        }
    }

    /// Starts a line; its result never fails.
    private CompletionStage<BulkResult> start(int index, BulkLine line) {
        return switch (line) {
            case BadLine(var id, var faults) ->
                    CompletableFuture.completedStage(
                            BulkResult.refused(index, id, PurchaseProblems.of(faults)));
            case SaleLine sale -> start(index, sale);
            case ReturnLine back -> start(index, back);
            case UnlinkedReturnLine back -> start(index, back);
        };
    }

    private CompletionStage<BulkResult> start(int index, SaleLine line) {
        Problem no = obstacle(line.command().facts());
        if (no != null) {
            return refused(index, line.id(), no);
        }
        return inOrder(
                index,
                line.id(),
                line.id(),
                () ->
                        doors.settlement()
                                .complete(
                                        line.id(),
                                        line.command(),
                                        call(line.id()),
                                        permit.authority())
                                .thenApply(settled -> result(index, line.id(), settled)));
    }

    private CompletionStage<BulkResult> start(int index, ReturnLine line) {
        Problem no =
                permit.obstacle(line.command().storeId(), line.command().terms().offline() != null);
        if (no != null) {
            return refused(index, line.id(), no);
        }
        return inOrder(
                index,
                line.id(),
                line.saleId(),
                () -> doors.onVirtualThread(() -> result(index, line.id(), takeBack(line))));
    }

    private CompletionStage<BulkResult> start(int index, UnlinkedReturnLine line) {
        Problem no = permit.obstacle(line.command().facts().storeId(), false);
        if (no != null) {
            return refused(index, line.id(), no);
        }
        return inOrder(
                index,
                line.id(),
                line.id(),
                () ->
                        doors.returns()
                                .takeBack(
                                        line.id(),
                                        line.command(),
                                        call(line.id()),
                                        permit.authority())
                                .thenApply(each -> result(index, line.id(), each)));
    }

    /// Another system tells what happened there; a till asks for leave as with single requests.
    private Settled takeBack(ReturnLine line) {
        return doors.settlement()
                .takeBack(
                        line.saleId(),
                        permit.authority().onlyRecords()
                                ? line.command()
                                : line.command().under(doors.policy()),
                        call(line.id()),
                        permit.authority());
    }

    private CompletionStage<BulkResult> inOrder(
            int index, UUID id, UUID stream, Supplier<CompletionStage<BulkResult>> command) {
        CompletionStage<?> before = running.get(stream);
        CompletionStage<BulkResult> outcome =
                before == null
                        ? command.get()
                        : before.handle((_, _) -> stream).thenCompose(_ -> command.get());
        CompletionStage<BulkResult> result =
                outcome.handle(
                        (done, failure) -> failure == null ? done : failed(index, id, failure));
        running.put(stream, result);
        result.whenComplete((_, _) -> running.remove(stream, result));
        return result;
    }

    private static BulkResult result(int index, UUID id, Settled settled) {
        return switch (settled) {
            case Settled.Done(var done) when done.state() instanceof Sale.Awaited ->
                    BulkResult.parked(index, id);
            case Settled.Done(var done) -> BulkResult.done(index, id, done.repeated());
            case Settled.Stopped(var problem) -> BulkResult.refused(index, id, problem);
        };
    }

    private static BulkResult result(int index, UUID id, UnlinkedReturns.Result result) {
        return switch (result) {
            case UnlinkedReturns.Result.Done(var done) ->
                    BulkResult.done(index, id, done.repeated());
            case UnlinkedReturns.Result.Stopped(var problem) ->
                    BulkResult.refused(index, id, problem);
        };
    }

    private @Nullable Problem obstacle(SaleCompleted sale) {
        return permit.obstacle(sale.register().storeId(), sale.offline() != null);
    }

    private static CompletionStage<BulkResult> refused(int index, UUID id, Problem problem) {
        return CompletableFuture.completedStage(BulkResult.refused(index, id, problem));
    }

    /// A line that trips over a fault of ours is refused alone. When the database is away every
    /// line would be, so the request ends instead: the client sends it again, which doubles
    /// nothing.
    private static BulkResult failed(int index, UUID id, Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (PassingTrouble.in(cause) || cause instanceof GroupCommit.Overloaded) {
            throw new CompletionException(cause);
        }
        if (cause instanceof VersionConflict) {
            return BulkResult.refused(
                    index,
                    id,
                    Problem.of(
                            409,
                            "concurrent-change",
                            "Concurrent change",
                            "Others changed it at the same time; try again."));
        }
        LOG.error("A bulk line failed", cause);
        return BulkResult.refused(
                index,
                id,
                Problem.of(
                        500,
                        "internal-error",
                        "Internal error",
                        "Something went wrong here; nothing of this line was recorded."));
    }

    private Call call(UUID id) {
        return Call.of(
                new CommandContext(
                        id.toString(),
                        context.actor(),
                        context.purpose(),
                        context.correlationId(),
                        context.causationId(),
                        context.traceparent()));
    }
}
