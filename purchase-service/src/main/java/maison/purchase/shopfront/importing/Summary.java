package maison.purchase.shopfront.importing;

import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How an import ended: the last line of its answer.
///
/// @param note why a complete file discontinued nothing, or why reading broke off
@Schema(name = "ImportSummary")
record Summary(
        boolean dryRun,
        long created,
        long changed,
        long unchanged,
        long discontinued,
        long refused,
        @Nullable String note) {

    /// Adds results up.
    static final class Counter {

        private final AtomicLong created = new AtomicLong();
        private final AtomicLong changed = new AtomicLong();
        private final AtomicLong unchanged = new AtomicLong();
        private final AtomicLong discontinued = new AtomicLong();
        private final AtomicLong refused = new AtomicLong();

        void count(RowResult result) {
            AtomicLong counter =
                    switch (result.status()) {
                        case RowResult.CREATED -> created;
                        case RowResult.CHANGED -> changed;
                        case RowResult.UNCHANGED -> unchanged;
                        case RowResult.DISCONTINUED -> discontinued;
                        default -> refused;
                    };
            counter.incrementAndGet();
        }

        Summary summary(boolean dryRun, @Nullable String note) {
            return new Summary(
                    dryRun,
                    created.get(),
                    changed.get(),
                    unchanged.get(),
                    discontinued.get(),
                    refused.get(),
                    note);
        }
    }
}
