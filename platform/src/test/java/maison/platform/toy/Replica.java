package maison.platform.toy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import maison.platform.eventstore.AppendResult.Appended;
import maison.platform.eventstore.GroupCommit;
import maison.platform.publishing.Relays;

/// A replica of the toy service as a process of its own, to be killed: writers, and a relay that
/// leads if no other does. Notes each acknowledged event in a file, one line each.
public final class Replica {

    private static final int WRITERS = 5;
    private static final long PACE_NANOS = 5_000_000;

    private Replica() {}

    /// Runs until it is killed, or its parent closes its input.
    ///
    /// @param args database address, role, password, broker, topic, file for the acknowledgements
    public static void main(String[] args) throws IOException, InterruptedException {
        ToyLog log = ToyLog.join(args[0], args[1], args[2]);
        Path acknowledged = Path.of(args[5]);
        GroupCommit commits = log.replica(Relays.start(log, args[3], args[4]).tail());
        for (int writer = 0; writer < WRITERS; writer++) {
            Thread.ofPlatform().daemon(true).start(() -> write(commits, acknowledged));
        }
        System.in.read();
    }

    private static void write(GroupCommit commits, Path acknowledged) {
        while (true) {
            UUID id = UUID.randomUUID();
            for (int version = 0; version < 20; version++) {
                CounterEvent event = version == 0 ? ToyLog.opened(id) : ToyLog.added(version);
                var result =
                        commits.append(ToyLog.append(id, version, event))
                                .toCompletableFuture()
                                .join();
                if (!(result instanceof Appended)) {
                    throw new IllegalStateException("Lost a race for its own stream: " + result);
                }
                // A pace that leaves the machine to the other replicas.
                LockSupport.parkNanos(PACE_NANOS);
                note(acknowledged, id + " " + (version + 1) + "\n");
            }
        }
    }

    private static synchronized void note(Path file, String line) {
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot note", e);
        }
    }
}
