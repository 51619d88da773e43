package maison.launcher.running;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
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
        return libraries.stream()
                .map(Path::toString)
                .filter(library -> library.endsWith(".jar"))
                .collect(Collectors.joining(":"));
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
        command.add("-XX:+ExitOnOutOfMemoryError");
        Arrays.stream(settings.javaOptions(component).split(" ", -1))
                .filter(option -> !option.isBlank())
                .forEach(command::add);
        return command;
    }

    /// Options that make the JVM keep the classes it loaded for its next start: Keycloak's takes a
    /// third of the time then.
    ///
    /// The JVM writes the archive when it ends in good order, checks it against the jars and makes
    /// it anew when they changed. It needs a class path of jars alone.
    List<String> archive(String component) throws IOException {
        var archives = Files.createDirectories(settings.runtime().resolve("archives"));
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + archives.resolve(component + ".jsa"),
                "-Xlog:cds=off",
                "-Xlog:aot=off");
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
