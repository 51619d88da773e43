package maison.customer.crm.importing;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.crm.exchange.Finding;
import maison.customer.crm.exchange.Readers;
import maison.customer.crm.importing.Imports.Noted;
import maison.customer.crm.importing.Imports.Stored;
import maison.customer.crm.importing.Imports.Work;
import maison.platform.eventstore.Locks;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Checks and takes the files that were sent, one after the other, in one replica; and forgets
/// those that nobody started in time.
@Singleton
class ImportJob {

    private static final Logger LOG = Logger.getLogger(ImportJob.class);
    private static final long LOCK = Locks.SERVICES + 60;
    private static final int TOGETHER = 512;

    // How often an import is gone through before a row that met trouble each time is refused.
    private static final int TRIES = 5;

    private final Jdbi jdbi;
    private final Imports imports;
    private final DryRun dryRun;
    private final Taking taking;
    private final Readers readers;
    private final MeterRegistry metrics;

    // One run at a time touches it.
    private final Map<UUID, Integer> tries = new HashMap<>();

    ImportJob(
            Jdbi jdbi,
            Imports imports,
            DryRun dryRun,
            Taking taking,
            Readers readers,
            MeterRegistry metrics) {
        this.jdbi = jdbi;
        this.imports = imports;
        this.dryRun = dryRun;
        this.taking = taking;
        this.readers = readers;
        this.metrics = metrics;
    }

    @Scheduled(
            every = "{maison.imports.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void run() {
        try (Handle session = jdbi.open()) {
            boolean ours =
                    session.createQuery("select pg_try_advisory_lock(:lock)")
                            .bind("lock", LOCK)
                            .mapTo(Boolean.class)
                            .one();
            if (!ours) {
                return;
            }
            try {
                workOff();
            } finally {
                session.execute("select pg_advisory_unlock(?)", LOCK);
            }
        }
    }

    private void workOff() {
        imports.overdue()
                .forEach(id ->
                        imports.end(
                                id,
                                ImportState.EXPIRED,
                                ImportState.CHECKING,
                                ImportState.CHECKED));
        var seen = new ArrayList<UUID>();
        for (var work = imports.next(seen); work.isPresent(); work = imports.next(seen)) {
            seen.add(work.get().id());
            tryToWork(work.get());
        }
    }

    /// One import's trouble must not keep all that come after it waiting; it is tried again with
    /// the next run.
    private void tryToWork(Work work) {
        try {
            if (work.state() == ImportState.CHECKING) {
                dryRun.run(work);
            } else {
                take(work);
            }
        } catch (RuntimeException e) {
            // Without what it says: it may quote a row.
            LOG.errorf("Import %s broke off and will be tried again: %s", work.id(), e.getClass());
        }
    }

    private void take(Work work) {
        var key = imports.key(work.id());
        var reader = readers.of(work.mapping());
        boolean last = tries.getOrDefault(work.id(), 0) + 1 >= TRIES;
        boolean troubled = false;
        int after = 0;
        for (var some = imports.rows(work, key, after, TOGETHER, true);
                !some.isEmpty();
                some = imports.rows(work, key, after, TOGETHER, true)) {
            var noted = taking.take(work, reader, some);
            troubled |= noted.size() < some.size();
            var all = last ? withTroubled(some, noted) : noted;
            boolean goesOn = imports.note(work, all);
            all.forEach(each ->
                    metrics.counter("maison.customer.import.rows", "status", each.status())
                            .increment());
            if (!goesOn) {
                return;
            }
            after = some.getLast().number();
        }
        if (troubled && !last) {
            tries.merge(work.id(), 1, Integer::sum);
        } else {
            tries.remove(work.id());
            imports.end(work.id(), ImportState.COMPLETED, ImportState.RUNNING);
        }
    }

    private static List<Noted> withTroubled(List<Stored> some, List<Noted> noted) {
        var all = new ArrayList<>(noted);
        for (var row : some) {
            if (noted.stream().noneMatch(each -> each.number() == row.number())) {
                var finding = Finding.error("unavailable", null, "could not be stored");
                all.add(new Noted(row.number(), "refused", List.of(finding), null));
            }
        }
        return all;
    }
}
