package maison.platform.eventstore;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import maison.platform.eventstore.AppendResult.Appended;
import maison.platform.eventstore.AppendResult.Conflict;
import maison.platform.eventstore.AppendResult.Stopped;
import maison.platform.projection.PreparedProjection;
import maison.platform.projection.Projection;
import org.jdbi.v3.core.Handle;

/// Stores a batch of appends within one open transaction, under the append lock.
///
/// Whatever can be expected to go wrong (a lost race, a natural key taken, a repeated request) is
/// found by a query before the insert, so one bad append never fails the others. The lock makes
/// that safe: nobody else appends until this transaction ends.
///
/// Positions are counted here rather than drawn from a sequence: a sequence leaves holes when a
/// transaction rolls back, and a dense log lets every reader prove that it missed nothing.
@Singleton
public final class AppendTransaction {

    // Monotonic within a process: ids of one batch sort in log order, which keeps indexes warm.
    private static final TimeBasedEpochGenerator EVENT_IDS = Generators.timeBasedEpochGenerator();

    private final List<AppendGuard> guards;
    private final List<AppendGuard> guardsWithoutIndex;
    private final List<Projection> projections;
    private final List<AppendListener> listeners;

    @Inject
    AppendTransaction(
            @Any Instance<AppendGuard> guards,
            @Any Instance<Projection> projections,
            @Any Instance<AppendListener> listeners) {
        this(guards.stream().toList(), projections.stream().toList(), listeners.stream().toList());
    }

    public AppendTransaction(
            List<AppendGuard> guards,
            List<Projection> projections,
            List<AppendListener> listeners) {
        this.guards = guards;
        this.guardsWithoutIndex = guards.stream().filter(each -> !each.isHeldByIndex()).toList();
        this.projections = projections;
        this.listeners = listeners;
    }

    /// One result for each append, in order. Takes the append lock until the transaction ends.
    public List<AppendResult> append(Handle handle, List<Append> batch) {
        return append(handle, batch, guards, false);
    }

    /// Like [#append], and ends the transaction in the round trip that stores the batch; the caller
    /// commits all the same.
    ///
    /// @param guards those to ask: [#allGuards], or [#guardsWithoutIndex] at first, and all if the
    ///   database then refuses a row as not unique
    List<AppendResult> appendAndCommit(
            Handle handle, List<Append> batch, List<AppendGuard> guards) {
        return append(handle, batch, guards, true);
    }

    List<AppendGuard> allGuards() {
        return guards;
    }

    List<AppendGuard> guardsWithoutIndex() {
        return guardsWithoutIndex;
    }

    private List<AppendResult> append(
            Handle handle, List<Append> batch, List<AppendGuard> asked, boolean commit) {
        Heads heads = Heads.lock(handle.getConnection(), batch);
        var results = new IdentityHashMap<Append, AppendResult>();
        KeyedAnswers.findRepeats(handle, batch, results);
        var open = new ArrayList<Append>();
        for (Append append : batch) {
            if (!results.containsKey(append)) {
                open.add(append);
            }
        }
        stopByGuards(handle, asked, open, results);
        List<RecordedEvent<?>> stored = place(heads, open, results);
        if (!stored.isEmpty()) {
            open.removeIf(each -> !(results.get(each) instanceof Appended));
            store(handle, open, stored, commit);
            handle.afterCommit(() -> listeners.forEach(each -> each.appended(stored)));
        }
        return batch.stream().map(each -> Objects.requireNonNull(results.get(each))).toList();
    }

    private static void stopByGuards(
            Handle handle,
            List<AppendGuard> asked,
            List<Append> open,
            Map<Append, AppendResult> results) {
        for (AppendGuard guard : asked) {
            if (open.isEmpty()) {
                return;
            }
            Map<Append, Object> stopped = guard.check(handle, List.copyOf(open));
            stopped.forEach((append, reason) -> results.put(append, new Stopped(reason)));
            open.removeIf(results::containsKey);
        }
    }

    private static List<RecordedEvent<?>> place(
            Heads heads, List<Append> open, Map<Append, AppendResult> results) {
        var stored = new ArrayList<RecordedEvent<?>>();
        for (Append append : open) {
            Conflict conflict = heads.conflictOf(append);
            if (conflict != null) {
                results.put(append, conflict);
                continue;
            }
            var events = new ArrayList<RecordedEvent<?>>();
            for (Append.Part part : append.parts()) {
                for (NewEvent event : part.events()) {
                    Envelope envelope = envelope(heads, part.stream(), event, append.context());
                    events.add(new RecordedEvent<>(envelope, event.event()));
                }
            }
            stored.addAll(events);
            results.put(append, new Appended(List.copyOf(events)));
        }
        return stored;
    }

    private void store(
            Handle handle, List<Append> appended, List<RecordedEvent<?>> events, boolean commit) {
        var writes = new ArrayList<Write>();
        writes.add(EventTable.insert(events.stream().map(RecordedEvent::envelope).toList()));
        writes.addAll(KeyedAnswers.store(appended));
        for (Projection projection : projections) {
            if (projection instanceof PreparedProjection prepared) {
                writes.addAll(prepared.writes(handle, events));
            } else {
                projection.apply(handle, events);
            }
        }
        Write.send(handle.getConnection(), writes, commit);
    }

    private static Envelope envelope(
            Heads heads, StreamId stream, NewEvent event, CommandContext context) {
        Heads.Head head = heads.next(stream);
        var unhashed =
                new Envelope(
                        heads.nextPosition(),
                        EVENT_IDS.generate(),
                        stream,
                        head.version() + 1,
                        event.type(),
                        event.schemaVersion(),
                        micros(event.occurredAt()),
                        heads.now(),
                        context,
                        event.ruleVersion(),
                        event.subject(),
                        event.payload(),
                        head.hash(),
                        HashChain.start());
        String hash = HashChain.hashOf(unhashed);
        heads.advance(stream, new Heads.Head(unhashed.version(), hash));
        return withHash(unhashed, hash);
    }

    private static Envelope withHash(Envelope e, String hash) {
        return new Envelope(
                e.position(),
                e.eventId(),
                e.stream(),
                e.version(),
                e.type(),
                e.schemaVersion(),
                e.occurredAt(),
                e.recordedAt(),
                e.context(),
                e.ruleVersion(),
                e.subject(),
                e.payload(),
                e.previousHash(),
                hash);
    }

    // PostgreSQL keeps microseconds; the hash must be over what can be read back.
    private static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /// A fresh id that sorts by time.
    public static UUID newId() {
        return EVENT_IDS.generate();
    }
}
