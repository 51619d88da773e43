package maison.importer;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/// Tells how far an import or export is: one line that is rewritten on a terminal, else a line now
/// and then.
final class Progress {

    private static final Duration EVERY_TERMINAL = Duration.ofMillis(200);
    private static final Duration EVERY_FILE = Duration.ofSeconds(5);

    private final PrintStream out;
    private final boolean terminal;
    private final InstantSource clock;
    private final Instant start;
    private final long rowsTotal;
    private final String unit;
    private long rows;
    private Instant shown;

    Progress(PrintStream out, boolean terminal, InstantSource clock, long rowsTotal) {
        this(out, terminal, clock, rowsTotal, "rows");
    }

    /// @param unit what is counted
    Progress(PrintStream out, boolean terminal, InstantSource clock, long rowsTotal, String unit) {
        this.unit = unit;
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
        this.start = clock.instant();
        this.shown = start;
        this.rowsTotal = rowsTotal;
    }

    /// So many more rows are captured.
    synchronized void add(long moreRows) {
        rows += moreRows;
        Instant now = clock.instant();
        Duration every = terminal ? EVERY_TERMINAL : EVERY_FILE;
        if (Duration.between(shown, now).compareTo(every) >= 0) {
            shown = now;
            show(now);
        }
    }

    /// The last word, after which other lines may follow.
    synchronized void end() {
        show(clock.instant());
        if (terminal) {
            out.println();
        }
    }

    private void show(Instant now) {
        String line = line(Duration.between(start, now));
        if (terminal) {
            out.print("\r" + line + "\u001b[K");
        } else {
            out.println(line);
        }
        out.flush();
    }

    private String line(Duration elapsed) {
        double seconds = Math.max(elapsed.toMillis(), 1) / 1000.0;
        long rate = Math.round(rows / seconds);
        long left = rate == 0 ? 0 : (rowsTotal - rows) / rate;
        return String.format(
                Locale.ROOT,
                "%,d of %,d %s  %3d %%  %,d/s  %d:%02d left",
                rows,
                rowsTotal,
                unit,
                rowsTotal == 0 ? 100 : rows * 100 / rowsTotal,
                rate,
                left / 60,
                left % 60);
    }
}
