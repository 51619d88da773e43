package maison.purchase.capturing;

import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import maison.platform.eventstore.AggregateRunner;
import maison.purchase.sale.Sale;
import maison.purchase.sale.SaleCommand;
import maison.purchase.sale.SaleEvent;
import maison.purchase.sale.SaleRefusal;
import maison.purchase.unlinked.UnlinkedReturn;
import maison.purchase.unlinked.UnlinkedReturnCommand;
import maison.purchase.unlinked.UnlinkedReturnEvent;
import maison.purchase.unlinked.UnlinkedReturnRefusal;

/// What all bulk requests share: the aggregates, and how many of their streams are read at a time.
@Singleton
final class Doors {

    // Fewer than the pool has connections, so that single requests never wait for a bulk one.
    private static final int READS_MAX = 12;

    private final AggregateRunner<SaleCommand, Sale, SaleEvent, SaleRefusal> sales;
    private final AggregateRunner<
                    UnlinkedReturnCommand,
                    UnlinkedReturn,
                    UnlinkedReturnEvent,
                    UnlinkedReturnRefusal>
            returns;
    private final Semaphore reads = new Semaphore(READS_MAX);

    Doors(
            AggregateRunner<SaleCommand, Sale, SaleEvent, SaleRefusal> sales,
            AggregateRunner<
                            UnlinkedReturnCommand,
                            UnlinkedReturn,
                            UnlinkedReturnEvent,
                            UnlinkedReturnRefusal>
                    returns) {
        this.sales = sales;
        this.returns = returns;
    }

    AggregateRunner<SaleCommand, Sale, SaleEvent, SaleRefusal> sales() {
        return sales;
    }

    AggregateRunner<
                    UnlinkedReturnCommand,
                    UnlinkedReturn,
                    UnlinkedReturnEvent,
                    UnlinkedReturnRefusal>
            returns() {
        return returns;
    }

    <T> CompletionStage<T> onVirtualThread(Supplier<T> work) {
        var result = new CompletableFuture<T>();
        Thread.startVirtualThread(() -> {
            reads.acquireUninterruptibly();
            try {
                result.complete(work.get());
            } catch (RuntimeException | Error failure) {
                result.completeExceptionally(failure);
            } finally {
                reads.release();
            }
        });
        return result;
    }
}
