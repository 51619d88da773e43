package maison.customer.finding.duplicates;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import maison.customer.finding.duplicates.Duplicates.Candidate;
import maison.customer.identity.customer.CustomerEvent.CustomerCorrected;
import maison.customer.identity.customer.CustomerEvent.CustomerErased;
import maison.customer.identity.customer.CustomerEvent.CustomerFollowed;
import maison.customer.identity.customer.CustomerEvent.CustomerLetGo;
import maison.customer.identity.customer.CustomerEvent.CustomerRegistered;
import maison.customer.identity.customer.CustomerEvent.CustomerUnmerged;
import maison.customer.identity.profile.ProfileRow;
import maison.customer.identity.profile.Profiles;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.RecordedEvent;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Looks for duplicates of everybody who was registered or corrected since it last looked.
///
/// Each is compared with those few whom one query over tokens finds, so that the work grows with
/// what changed and not with how many customers there are. One replica works at a time; it keeps
/// its place in the transaction of what it found.
@Singleton
public class DuplicateJob {

    private static final int BATCH = 200;

    /// What a stretch of the log says.
    private static final class Changes {
        private final LinkedHashSet<UUID> changed = new LinkedHashSet<>();
        private final List<UUID> gone = new ArrayList<>();
        private final Map<UUID, UUID> separated = new TreeMap<>();

        private void take(RecordedEvent<?> recorded) {
            switch (recorded.event()) {
                case CustomerRegistered event -> changed.add(event.customerId());
                case CustomerCorrected event -> changed.add(event.customerId());
                case CustomerFollowed event -> changed.add(event.customerId());
                case CustomerLetGo event -> changed.add(event.customerId());
                case CustomerUnmerged event -> separated.put(event.customerId(), event.from());
                case CustomerErased event -> gone.add(event.customerId());
                case Object _ -> {
                    // Nothing that anybody is compared by.
                }
            }
        }
    }

    private final Jdbi jdbi;
    private final EventStore store;
    private final Profiles profiles;
    private final Duplicates duplicates;
    private final Clock clock;

    DuplicateJob(
            Jdbi jdbi,
            EventStore store,
            Profiles profiles,
            Duplicates duplicates,
            DuplicatePairs pairs,
            MeterRegistry meters,
            Clock clock) {
        this.jdbi = jdbi;
        this.store = store;
        this.profiles = profiles;
        this.duplicates = duplicates;
        this.clock = clock;
        meters.gauge("maison.duplicates.open", pairs, DuplicatePairs::open);
        meters.gauge("maison.duplicates.behind.events", this, DuplicateJob::behind);
    }

    @Scheduled(
            every = "{maison.duplicates.every}",
            delayed = "{maison.duplicates.delay}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void scheduled() {
        run();
    }

    /// Works until everything is looked at.
    public void run() {
        boolean more = true;
        while (more) {
            more = jdbi.inTransaction(this::next);
        }
    }

    /// Looks at everybody again, from the beginning of the log.
    void restart() {
        jdbi.useHandle(handle -> handle.execute("update duplicate_cursor set position = 0"));
    }

    /// How many events it has still to look at.
    long behind() {
        long position =
                jdbi.withHandle(handle ->
                        handle.createQuery("select position from duplicate_cursor")
                                .mapTo(Long.class)
                                .one());
        return store.head() - position;
    }

    private boolean next(Handle handle) {
        var position =
                handle.createQuery("select position from duplicate_cursor for update skip locked")
                        .mapTo(Long.class)
                        .findOne();
        if (position.isEmpty()) {
            // Another replica is at it.
            return false;
        }
        var events = store.readAfter(handle, position.get(), BATCH);
        if (events.isEmpty()) {
            return false;
        }
        var changes = new Changes();
        events.forEach(changes::take);
        changes.changed.addAll(changes.separated.keySet());
        look(handle, changes.changed);
        changes.separated.forEach((one, other) -> apart(handle, one, other));
        DuplicatePairs.forget(handle, changes.gone);
        handle.createUpdate("update duplicate_cursor set position = :position")
                .bind("position", events.getLast().envelope().position())
                .execute();
        return events.size() == BATCH;
    }

    private void look(Handle handle, Collection<UUID> customers) {
        var rows = new TreeMap<UUID, ProfileRow>();
        for (var own : profiles.findAll(customers)) {
            // As a rule nobody was merged.
            var row =
                    own.mergedInto() == null ? own : profiles.find(own.customerId()).orElseThrow();
            if (!row.erased()) {
                rows.put(row.customerId(), row);
            }
        }
        var found = duplicates.of(rows.values());
        DuplicatePairs.replace(handle, rows.keySet(), found, clock.instant());
    }

    /// Whoever was separated is somebody else: staff said so.
    private void apart(Handle handle, UUID one, UUID other) {
        var survivor = profiles.find(other).map(ProfileRow::customerId).orElse(other);
        var reasons =
                profiles.find(one).stream()
                        .flatMap(row -> duplicates.of(row).stream())
                        .filter(each -> each.customerId().equals(survivor))
                        .map(Candidate::reasons)
                        .findFirst()
                        .orElse(List.of());
        DuplicatePairs.dismiss(handle, one, survivor, reasons, "separation", clock.instant());
    }
}
