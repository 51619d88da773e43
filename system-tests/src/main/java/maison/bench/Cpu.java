package maison.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import maison.launcher.House;

/// Processor time that the parts of a house have used, as Linux counts it.
///
/// On a machine with other work a rate says little; what a sale costs the processor says the same
/// as on a quiet one.
final class Cpu {

    // The unit of /proc/PID/stat is 1/100 s on every Linux that Java runs on.
    private static final double TICK = 0.01;
    private static final int PARENT = 1;
    private static final int OWN = 11;
    private static final int OF_ENDED_CHILDREN = 13;

    private Cpu() {}

    /// Seconds by the part's name; `client` is this process.
    static Map<String, Double> seconds(House house, List<String> parts) throws IOException {
        var seconds = new LinkedHashMap<String, Double>();
        for (String part : parts) {
            long pid = house.component(part).pid();
            seconds.put(part, pid < 0 ? 0 : own(pid) + children(pid));
        }
        seconds.put("client", own(ProcessHandle.current().pid()));
        return seconds;
    }

    /// Microseconds that each part used for each of so many.
    static Map<String, Double> microsEach(
            Map<String, Double> before, Map<String, Double> after, long count) {
        var micros = new LinkedHashMap<String, Double>();
        after.forEach((part, seconds) -> {
            double used = Math.max(0, seconds - before.getOrDefault(part, 0.0));
            micros.put(part, used * 1e6 / count);
        });
        return micros;
    }

    private static double own(long pid) throws IOException {
        String[] stat = stat(Long.toString(pid));
        return stat.length == 0 ? 0 : (number(stat, OWN) + number(stat, OWN + 1)) * TICK;
    }

    // PostgreSQL works in children; what ended ones used is counted at their parent.
    private static double children(long parent) throws IOException {
        String[] own = stat(Long.toString(parent));
        double ticks =
                own.length == 0
                        ? 0
                        : number(own, OF_ENDED_CHILDREN) + number(own, OF_ENDED_CHILDREN + 1);
        try (var all = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path each : all) {
                String[] stat = stat(String.valueOf(each.getFileName()));
                if (stat.length > 0 && number(stat, PARENT) == parent) {
                    ticks += number(stat, OWN) + number(stat, OWN + 1);
                }
            }
        }
        return ticks * TICK;
    }

    // The fields after the process's name, which may hold anything; none if it has ended.
    private static String[] stat(String pid) throws IOException {
        try {
            String stat = Files.readString(Path.of("/proc", pid, "stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        } catch (NoSuchFileException _) {
            return new String[0];
        }
    }

    private static long number(String[] stat, int field) {
        return Long.parseLong(stat[field]);
    }
}
