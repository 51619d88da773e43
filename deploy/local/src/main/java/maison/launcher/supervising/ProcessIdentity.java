package maison.launcher.supervising;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// One process of one boot for good: a pid is used again, its start tick of the same boot is not.
record ProcessIdentity(long pid, String startTick, String boot) {

    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

    /// Fields of `/proc/PID/stat` after the name in brackets: the state is the first, the start
    /// time the 20th.
    private static final int START_FIELD = 19;

    /// Empty if no such process runs.
    static Optional<ProcessIdentity> of(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            if (fields[0].equals("Z")) {
                return Optional.empty();
            }
            return Optional.of(
                    new ProcessIdentity(pid, fields[START_FIELD], Files.readString(BOOT).strip()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    static Optional<ProcessIdentity> parse(String line) {
        var words = line.strip().split(" ", -1);
        if (words.length != 3 || !words[0].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(new ProcessIdentity(Long.parseLong(words[0]), words[1], words[2]));
    }

    boolean isAlive() {
        return of(pid).filter(this::equals).isPresent();
    }

    @Override
    public String toString() {
        return pid + " " + startTick + " " + boot;
    }
}
