package maison.launcher;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Where a house lives and which ports it takes; everything comes from `MAISON_...` variables.
///
/// Two houses on one machine need only another `MAISON_DATA` and another `MAISON_PORT_BASE`.
public final class Settings {

    private static final int PORT_BASE = 8000;
    private static final long MEBIBYTE = 1024 * 1024;
    private static final int BUFFERS_MIN_MB = 256;
    private static final int BUFFERS_MAX_MB = 2_048;

    private final Map<String, String> environment;
    private final Path home;
    private final int portBase;

    private Settings(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
        this.home = environment.containsKey("MAISON_HOME") ? path("MAISON_HOME") : findHome();
        this.portBase = number("MAISON_PORT_BASE", PORT_BASE);
    }

    /// Reads the process's own environment.
    public static Settings ofEnvironment() {
        return new Settings(System.getenv());
    }

    /// Takes the process's environment with some variables replaced: for tests that start houses.
    public static Settings with(Map<String, String> variables) {
        var all = new HashMap<>(System.getenv());
        all.putAll(variables);
        return new Settings(all);
    }

    /// The repository's root, where the services' modules are.
    public Path home() {
        return home;
    }

    /// What must survive: databases, topics, accounts, mails, secrets, logs.
    public Path data() {
        return environment.containsKey("MAISON_DATA")
                ? path("MAISON_DATA")
                : home.resolve(".maison");
    }

    /// Unpacked programs and start-up archives, shared by all houses of this working copy.
    public Path runtime() {
        return environment.containsKey("MAISON_RUNTIME")
                ? path("MAISON_RUNTIME")
                : home.resolve(".maison/runtime");
    }

    public Path secrets() {
        return data().resolve("secrets");
    }

    public Path log(String component) {
        return data().resolve("log").resolve(component + ".log");
    }

    /// The port of one listener: `MAISON_PORT_<NAME>`, else the base plus the listener's place.
    public int port(Listener listener) {
        return number("MAISON_PORT_" + variable(listener.key()), portBase + listener.offset());
    }

    public String url(Listener listener) {
        return "http://127.0.0.1:" + port(listener);
    }

    /// The components to start, `MAISON_ONLY=postgres,kafka`; empty means all of them.
    public Set<String> only() {
        var list = environment.getOrDefault("MAISON_ONLY", "").strip();
        return list.isEmpty()
                ? Set.of()
                : new LinkedHashSet<>(Arrays.asList(list.split("[, ]+", -1)));
    }

    /// Free memory below which nothing is started, in MiB.
    public int memoryMinMebibytes() {
        return number("MAISON_MEMORY_MIN_MB", only().isEmpty() ? 3000 : 500);
    }

    /// What the database keeps of its tables in memory, in MiB: an eighth of the machine's, since
    /// it shares that with everybody else, unless `MAISON_DB_BUFFERS_MB` says otherwise.
    public int databaseBufferMebibytes() {
        return number(
                "MAISON_DB_BUFFERS_MB",
                Math.clamp(memoryBytes() / MEBIBYTE / 8, BUFFERS_MIN_MB, BUFFERS_MAX_MB));
    }

    // Of the container, where there is one.
    private static long memoryBytes() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                .getTotalMemorySize();
    }

    /// The largest heap of one Java component, in MiB: `MAISON_HEAP_<NAME>`.
    public int heapMebibytes(String component, int otherwise) {
        return number("MAISON_HEAP_" + variable(component), otherwise);
    }

    /// More JVM options of one component, `MAISON_JAVA_OPTS_<NAME>`, separated by blanks.
    public String javaOptions(String component) {
        return environment.getOrDefault("MAISON_JAVA_OPTS_" + variable(component), "");
    }

    /// How long a component may take to become ready.
    public Duration startTimeout() {
        return Duration.ofSeconds(number("MAISON_START_TIMEOUT", 180));
    }

    private int number(String name, int otherwise) {
        var text = environment.get(name);
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException _) {
            throw new CannotStart(name + " must be a whole number, not \"" + text + "\".");
        }
    }

    private Path path(String name) {
        return Path.of(environment.getOrDefault(name, "")).toAbsolutePath().normalize();
    }

    /// `privacy-officer` as part of a variable's name: `PRIVACY_OFFICER`.
    public static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Path findHome() {
        try {
            for (var at = Path.of("").toRealPath(); at != null; at = at.getParent()) {
                if (Files.exists(at.resolve("deploy/keycloak/maison-realm.json"))) {
                    return at;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new CannotStart(
                "No Maison working copy here: run ./maison from its root or set MAISON_HOME.");
    }
}
