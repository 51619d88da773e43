package maison.purchase.sales.capturing;

import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import maison.purchase.sales.sale.ReturnPolicy;
import maison.purchase.sales.settlement.Settlement;
import maison.purchase.sales.settlement.UnlinkedReturns;

/// What all bulk requests share: the aggregates, and how many of their streams are read at a time.
@Singleton
final class Doors {

    // Fewer than the pool has connections, so that single requests never wait for a bulk one.
    private static final int READS_MAX = 12;

    private final Settlement settlement;
    private final ReturnPolicy policy;
    private final UnlinkedReturns returns;
    private final Semaphore reads = new Semaphore(READS_MAX);

    Doors(Settlement settlement, ReturnPolicy policy, UnlinkedReturns returns) {
        this.settlement = settlement;
        this.policy = policy;
        this.returns = returns;
    }

    Settlement settlement() {
        return settlement;
    }

    ReturnPolicy policy() {
        return policy;
    }

    UnlinkedReturns returns() {
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
