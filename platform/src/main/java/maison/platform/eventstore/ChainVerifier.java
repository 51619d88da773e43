package maison.platform.eventstore;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// Computes every stored hash anew.
@Singleton
public final class ChainVerifier {

    private static final int FETCH = 1_000;
    private static final int BROKEN_MAX = 100;

    /// The result of a verification.
    ///
    /// @param broken events whose stored hash is not the one they ought to have, whose link to the
    ///   one before is wrong, or that follow a hole; at most 100 are named
    public record Report(long events, boolean intact, List<String> broken) {
        public Report {
            broken = List.copyOf(broken);
        }
    }

    private final Jdbi jdbi;

    public ChainVerifier(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Reads the whole log, stream by stream, in one pass of bounded memory.
    public Report verify() {
        var walk = new Walk();
        jdbi.useTransaction(handle ->
                handle.createQuery(
                                "select "
                                        + EventTable.COLUMNS
                                        + " from events order by stream_id, version")
                        .setFetchSize(FETCH)
                        .map((row, _) -> EventTable.read(row))
                        .forEach(walk::check));
        return walk.report();
    }

    private static final class Walk {

        private final List<String> broken = new ArrayList<>();
        private StreamId stream = new StreamId("", new UUID(0, 0));
        private String previous = HashChain.start();
        private int version;
        private long events;
        private long lastPosition;

        void check(Envelope event) {
            if (!event.stream().equals(stream)) {
                stream = event.stream();
                previous = HashChain.start();
                version = 0;
            }
            boolean linked =
                    event.version() == version + 1
                            && event.previousHash().equals(previous)
                            && event.hash().equals(HashChain.hashOf(event));
            if (!linked && broken.size() < BROKEN_MAX) {
                broken.add("%s version %d".formatted(event.stream(), event.version()));
            }
            version = event.version();
            previous = event.hash();
            events++;
            lastPosition = Math.max(lastPosition, event.position());
        }

        Report report() {
            if (lastPosition != events) {
                broken.add("The log ends at %d but has %d events".formatted(lastPosition, events));
            }
            return new Report(events, broken.isEmpty(), broken);
        }
    }
}
