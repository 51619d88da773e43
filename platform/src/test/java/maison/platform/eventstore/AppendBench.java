package maison.platform.eventstore;

import static maison.platform.toy.ToyLog.append;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import maison.platform.toy.CounterEvent.Added;
import maison.platform.toy.ToyLog;

/// Says how many one-event appends of about 1 kB a group commit takes, and what they cost.
///
/// Run by hand: it measures and proves nothing.
@SuppressWarnings("SystemOut") // its result is what it prints
final class AppendBench {

    private static final int APPENDS = 60_000;
    private static final long NANOS_A_SECOND = 1_000_000_000L;

    private AppendBench() {}

    public static void main(String[] args) throws Exception {
        ToyLog log = ToyLog.create();
        var transaction = new AppendTransaction(List.of(), List.of(), List.of());
        var commits = new GroupCommit(log.jdbi(), transaction, new SimpleMeterRegistry());
        for (int submitters : new int[] {64, 64, 256, 256}) {
            measure(log, commits, submitters);
        }
        long start = System.nanoTime();
        long read = 0;
        while (read < log.store().head()) {
            read += log.store().readAfter(read, 2_000).size();
        }
        System.out.printf("read %,d/s%n", read * NANOS_A_SECOND / (System.nanoTime() - start));
    }

    private static void measure(ToyLog log, GroupCommit commits, int submitters)
            throws IOException {
        long backend = log.number("select pg_backend_pid()");
        double serverBefore = serverSeconds(backend);
        long committerBefore = committerNanos();
        long processBefore = processNanos();
        long start = System.nanoTime();
        var left = new AtomicLong(APPENDS);
        String note = "x".repeat(900);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < submitters; i++) {
                threads.execute(() -> {
                    while (left.decrementAndGet() >= 0) {
                        var event = new Added(1, note, Instant.now());
                        commits.append(append(UUID.randomUUID(), 0, event))
                                .toCompletableFuture()
                                .join();
                    }
                });
            }
        }
        double seconds = (System.nanoTime() - start) / (double) NANOS_A_SECOND;
        System.out.printf(
                "%d submitters: %,.0f/s; per append: committer %.1f, process %.1f, server %.1f"
                        + " microseconds of CPU%n",
                submitters,
                APPENDS / seconds,
                (committerNanos() - committerBefore) / 1e3 / APPENDS,
                (processNanos() - processBefore) / 1e3 / APPENDS,
                (serverSeconds(backend) - serverBefore) * 1e6 / APPENDS);
    }

    private static long committerNanos() {
        var threads = ManagementFactory.getThreadMXBean();
        for (long id : threads.getAllThreadIds()) {
            var info = threads.getThreadInfo(id);
            if (info != null && info.getThreadName().equals("group-commit")) {
                return threads.getThreadCpuTime(id);
            }
        }
        return 0;
    }

    private static long processNanos() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    // CPU of all server processes of this database's user: ticks of 10 ms.
    private static double serverSeconds(long anyBackend) throws IOException {
        String parent = stat(Path.of("/proc/" + anyBackend)).get(1);
        double ticks = 0;
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path each : processes) {
                try {
                    List<String> stat = stat(each);
                    if (stat.get(1).equals(parent)) {
                        ticks += Long.parseLong(stat.get(11)) + Long.parseLong(stat.get(12));
                    }
                } catch (IOException _) {
                    // It has ended meanwhile.
                }
            }
        }
        return ticks / 100;
    }

    // The fields of a process after its name, which may hold blanks: state, parent, ...
    private static List<String> stat(Path process) throws IOException {
        String text = Files.readString(process.resolve("stat"));
        return List.of(text.substring(text.lastIndexOf(')') + 2).trim().split(" ", -1));
    }
}
