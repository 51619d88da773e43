package maison.launcher.running;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import maison.launcher.CannotStart;
import maison.launcher.Settings;

/// The programs the house runs: found among the launcher's own dependencies and unpacked once.
public final class Programs {

    private static final String LIST = "deploy/local/target/classpath";
    private static final String CLASSES = "deploy/local/target/classes";

    private final Settings settings;
    private final List<Path> libraries;

    public Programs(Settings settings) throws IOException {
        this.settings = settings;
        var list = settings.home().resolve(LIST);
        if (!Files.exists(list)) {
            throw new CannotStart("The launcher is not built: run ./maison up, which builds it.");
        }
        this.libraries =
                Arrays.stream(Files.readString(list).strip().split(":", -1)).map(Path::of).toList();
    }

    /// The one library whose file name begins so.
    Path library(String prefix) {
        return libraries.stream()
                .filter(l -> l.getFileName().toString().startsWith(prefix))
                .findFirst()
                .orElseThrow(() -> new CannotStart("No library " + prefix + " is installed."));
    }

    /// The jars of all libraries; our own classes are not among them.
    String classpath() {
        return jars().stream().map(Path::toString).collect(Collectors.joining(":"));
    }

    /// The same one by one.
    List<Path> jars() {
        return libraries.stream().filter(each -> each.toString().endsWith(".jar")).toList();
    }

    /// The launcher's own classes and resources.
    Path classes() {
        return settings.home().resolve(CLASSES);
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /// The start of a Java component's command line.
    List<String> javaCommand(String component, int heapMebibytes) {
        var command = new ArrayList<>(detached());
        command.add(java().toString());
        command.add("-XX:+UseSerialGC");
        command.add("-Xmx" + settings.heapMebibytes(component, heapMebibytes) + "m");
        // Growing beyond the usual limits collects the whole heap while everybody waits: a third
        // of a second where accounts are kept in memory.
        command.addAll(List.of("-XX:MetaspaceSize=128m", "-XX:ReservedCodeCacheSize=512m"));
        command.add("-XX:+ExitOnOutOfMemoryError");
        Arrays.stream(settings.javaOptions(component).split(" ", -1))
                .filter(option -> !option.isBlank())
                .forEach(command::add);
        return command;
    }

    /// Options that make the JVM keep the classes it loaded for its next start: a third to a half
    /// of the time it took.
    ///
    /// The JVM writes the archive when it ends in good order, and never reads one of other jars nor
    /// makes it anew, so the archive's name says which jars it is of.
    ///
    /// @param jars all that is on the class path; it must have nothing else
    List<String> archive(String component, List<Path> jars) throws IOException {
        var archives = Files.createDirectories(settings.runtime().resolve("archives"));
        var archive = archives.resolve(component + "-" + fingerprint(jars) + ".jsa");
        try (var old = Files.newDirectoryStream(archives, component + "-*.jsa")) {
            for (Path each : old) {
                if (!each.equals(archive)) {
                    Files.deleteIfExists(each);
                }
            }
        }
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + archive,
                "-Xlog:cds=off",
                "-Xlog:aot=off");
    }

    /// The jars that are in a folder, however deep.
    static List<Path> jarsIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(each -> each.toString().endsWith(".jar")).sorted().toList();
        }
    }

    // By size and time, as the JVM itself compares them.
    private static String fingerprint(List<Path> jars) throws IOException {
        var known = new StringBuilder();
        for (Path each : jars) {
            known.append(each)
                    .append('|')
                    .append(Files.size(each))
                    .append('|')
                    .append(Files.getLastModifiedTime(each).toMillis())
                    .append('\n');
        }
        return UUID.nameUUIDFromBytes(known.toString().getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// In a session of its own, or Ctrl-C in the terminal would reach every process at once and not
    /// in order.
    static List<String> detached() {
        return List.of("setsid");
    }

    /// Where a program is unpacked; the action fills a new folder when that is not there yet.
    Path unpacked(String name, Unpacking action) throws Exception {
        var target = settings.runtime().resolve(name);
        Files.createDirectories(settings.runtime());
        // Several houses may start at once and share the programs.
        try (var channel =
                        FileChannel.open(
                                settings.runtime().resolve(name + ".lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (!Files.exists(target)) {
                var beside = settings.runtime().resolve(name + ".new");
                Folders.delete(beside);
                Files.createDirectories(beside);
                action.into(beside);
                Files.move(beside, target);
            }
        }
        return target;
    }

    /// Fills a new, empty folder.
    interface Unpacking {
        void into(Path folder) throws Exception;
    }
}
