package maison.platform.projection;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.Locks;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.inbox.InboxHandler;
import maison.platform.inbox.InboxRebuild;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Fills new projection tables beside the served ones, catches up, and switches, while the service
/// keeps answering from the old ones.
@Singleton
public final class Rebuild {

    private static final Logger LOG = Logger.getLogger(Rebuild.class);
    private static final int BATCH = 5_000;
    private static final String INBOX_DDL = "db/platform-projections/inbox_offsets.sql";

    private final Jdbi jdbi;
    private final EventStore store;
    private final List<Projection> projections;
    private final List<InboxHandler> handlers;
    private final InboxRebuild inbox;
    private final Clock clock;
    private final AtomicReference<@Nullable Progress> progress = new AtomicReference<>();

    @Inject
    Rebuild(
            Jdbi jdbi,
            EventStore store,
            @Any Instance<Projection> projections,
            InboxRebuild inbox,
            Clock clock,
            MeterRegistry meters) {
        this.jdbi = jdbi;
        this.store = store;
        this.projections = projections.stream().toList();
        this.inbox = inbox;
        this.handlers = inbox.projectingHandlers();
        this.clock = clock;
        // The served tables change with the events; only those built beside can be behind.
        meters.gauge("maison.projection.lag.events", progress, Rebuild::lag);
    }

    private static long lag(AtomicReference<@Nullable Progress> progress) {
        Progress now = progress.get();
        return now == null ? 0 : now.left();
    }

    /// The rebuild that runs now or ran last in this process; null if there was none.
    public @Nullable Progress progress() {
        return progress.get();
    }

    /// Whether the served tables are of another shape than this version of the service needs.
    boolean isDue() {
        return jdbi.withHandle(handle ->
                !ProjectionSchema.exists(handle)
                        || !handle.createQuery(
                                        "select ddl_hash from projection_state where name ="
                                                + " 'all'")
                                .mapTo(String.class)
                                .findOne()
                                .equals(Optional.of(ProjectionSchema.hashOf(ddl()))));
    }

    /// Starts a rebuild in the background.
    ///
    /// @return false if one is running already, here or in another replica
    public boolean start() {
        Progress running = progress.get();
        if (running != null && running.state() == Progress.State.RUNNING) {
            return false;
        }
        Thread.ofPlatform().name("rebuild").daemon(true).start(this::runLogged);
        return true;
    }

    private void runLogged() {
        try {
            run(true);
        } catch (RuntimeException e) {
            LOG.error("Rebuilding projections failed; the old ones are served on", e);
        }
    }

    /// Rebuilds if another replica has not done so meanwhile, and waits for the end.
    void runIfDue() {
        run(false);
    }

    private void run(boolean always) {
        Instant started = clock.instant();
        report(Progress.State.RUNNING, 0, started, null);
        try (Handle session = jdbi.open()) {
            session.execute("select pg_advisory_lock(?)", Locks.REBUILD);
            try {
                long applied = always || isDue() ? build(started) : 0;
                report(Progress.State.DONE, applied, started, null);
            } finally {
                session.execute("select pg_advisory_unlock(?)", Locks.REBUILD);
            }
        } catch (RuntimeException e) {
            report(Progress.State.FAILED, 0, started, String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private long build(Instant started) {
        // With nothing served yet, the live consumer may as well fill the tables by itself.
        boolean beside = !handlers.isEmpty() && jdbi.withHandle(ProjectionSchema::exists);
        jdbi.useTransaction(handle -> ProjectionSchema.createNext(handle, ddl()));
        long position = 0;
        while (true) {
            List<RecordedEvent<?>> events = store.readAfter(position, BATCH);
            if (events.size() < BATCH) {
                break;
            }
            List<RecordedEvent<?>> turns = wholeTurns(events);
            jdbi.useTransaction(handle -> applyNext(handle, turns));
            position += turns.size();
            report(Progress.State.RUNNING, position, started, null);
        }
        long caughtUp = position;
        long end = beside ? inbox.rebuild(() -> finish(caughtUp)) : finish(caughtUp);
        jdbi.useTransaction(ProjectionSchema::dropOld);
        return end;
    }

    // What one turn stored was true together: between its events a table's check may not hold.
    private static List<RecordedEvent<?>> wholeTurns(List<RecordedEvent<?>> events) {
        Instant last = events.getLast().envelope().recordedAt();
        int whole = events.size();
        while (whole > 0 && events.get(whole - 1).envelope().recordedAt().equals(last)) {
            whole--;
        }
        return whole == 0 ? events : events.subList(0, whole);
    }

    // Under the append lock nothing is added, so what is switched in has missed nothing.
    private long finish(long position) {
        return jdbi.inTransaction(handle -> {
            handle.execute("select pg_advisory_xact_lock(?)", Locks.APPEND);
            long at = position;
            while (true) {
                List<RecordedEvent<?>> events = store.readAfter(handle, at, BATCH);
                if (events.isEmpty()) {
                    break;
                }
                List<RecordedEvent<?>> turns = events.size() < BATCH ? events : wholeTurns(events);
                applyNext(handle, turns);
                at += turns.size();
            }
            ProjectionSchema.serveNext(handle);
            handle.createUpdate(
                            """
                            insert into projection_state (name, ddl_hash, position)
                            values ('all', :hash, :position)
                            on conflict (name) do update set ddl_hash = excluded.ddl_hash,
                                position = excluded.position, rebuilt_at = clock_timestamp()
                            """)
                    .bind("hash", ProjectionSchema.hashOf(ddl()))
                    .bind("position", at)
                    .execute();
            return at;
        });
    }

    private void applyNext(Handle handle, List<RecordedEvent<?>> events) {
        ProjectionSchema.useNext(handle);
        for (Projection projection : projections) {
            projection.apply(handle, events);
        }
    }

    private List<String> ddl() {
        Stream<String> own = projections.stream().map(Projection::ddl);
        Stream<String> fed = handlers.stream().flatMap(each -> each.ddl().stream());
        var all = new ArrayList<>(Stream.concat(own, fed).distinct().sorted().toList());
        if (!handlers.isEmpty()) {
            all.add(INBOX_DDL);
        }
        return all;
    }

    private void report(
            Progress.State state, long applied, Instant started, @Nullable String error) {
        Instant ended = state == Progress.State.RUNNING ? null : clock.instant();
        progress.set(new Progress(state, applied, store.head(), started, ended, error));
    }
}
