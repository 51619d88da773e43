package maison.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// What is checked before anything starts, each failure said in one sentence.
final class Preflight {

    private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");
    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final Path GROUP_MAX = Path.of("/sys/fs/cgroup/memory.max");
    private static final Path GROUP_CURRENT = Path.of("/sys/fs/cgroup/memory.current");

    private Preflight() {}

    /// @throws CannotStart naming the first thing that stands in the way
    static void check(Settings settings, Collection<Listener> listeners) {
        distinctPorts(settings, listeners);
        for (var listener : listeners) {
            portFree(listener, settings.port(listener));
        }
        memoryEnough(availableMebibytes(), settings.memoryMinMebibytes());
    }

    static void distinctPorts(Settings settings, Collection<Listener> listeners) {
        var taken = new HashMap<Integer, Listener>();
        for (var listener : listeners) {
            var other = taken.put(settings.port(listener), listener);
            if (other != null) {
                throw new CannotStart(
                        "Port %d is set for both %s and %s."
                                .formatted(settings.port(listener), other.key(), listener.key()));
            }
        }
    }

    static void portFree(Listener listener, int port) {
        try (var socket = new ServerSocket()) {
            // As the servers do it: a connection of the last run in TIME_WAIT is no obstacle.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
        } catch (IOException e) {
            throw new CannotStart(
                    "Port %d for %s is taken by another program; stop it, or set MAISON_PORT_%s or MAISON_PORT_BASE."
                            .formatted(port, listener.key(), listener.name()),
                    e);
        }
    }

    static void memoryEnough(OptionalLong availableMebibytes, int neededMebibytes) {
        if (availableMebibytes.isPresent() && availableMebibytes.getAsLong() < neededMebibytes) {
            throw new CannotStart(
                    "Only %d MiB of memory are free and the house needs %d (MAISON_MEMORY_MIN_MB lowers that at your own risk)."
                            .formatted(availableMebibytes.getAsLong(), neededMebibytes));
        }
    }

    /// The least of what the machine and a container's limit leave; empty where neither can be
    /// read.
    private static OptionalLong availableMebibytes() {
        try {
            var machine = OptionalLong.empty();
            var matcher = AVAILABLE.matcher(Files.readString(MEMORY));
            if (matcher.find()) {
                machine = OptionalLong.of(Long.parseLong(matcher.group(1)) / 1024);
            }
            if (!Files.exists(GROUP_MAX) || Files.readString(GROUP_MAX).startsWith("max")) {
                return machine;
            }
            var group = (bytes(GROUP_MAX) - bytes(GROUP_CURRENT)) / (1024 * 1024);
            return OptionalLong.of(Math.min(machine.orElse(group), group));
        } catch (IOException _) {
            return OptionalLong.empty();
        }
    }

    private static long bytes(Path file) throws IOException {
        return Long.parseLong(Files.readString(file).strip());
    }
}
