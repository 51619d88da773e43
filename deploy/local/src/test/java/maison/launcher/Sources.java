package maison.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import maison.launcher.running.Services;

/// What the code of the house says, for tests that hold descriptions of it against that.
final class Sources {

    static final Path HOME = Settings.with(Map.of()).home();

    /// The six services and the gateway.
    static final List<String> OURS =
            Stream.concat(Services.WITH_DATABASE.stream(), Stream.of(Services.GATEWAY)).toList();

    private static final Pattern SETTING = Pattern.compile("\\$\\{(MAISON_[A-Z0-9_]+)(:[^}]*)?}");

    private Sources() {}

    /// A file of the project, by its path from the root.
    static String read(String file) {
        return read(HOME.resolve(file));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All files of a folder and of those in it.
    static List<Path> files(String folder) {
        try (var files = Files.walk(HOME.resolve(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What stands in the pattern's first group, each time it is found.
    static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(m -> m.group(1)).toList();
    }

    /// The version of a part, as pom.xml has it.
    static String version(String of) {
        return matches("<" + of + "\\.version>([^<]+)<", read("pom.xml")).getFirst();
    }

    /// The variables that a service reads.
    static Set<String> settingsOf(String service) {
        return settings(service, true);
    }

    /// Those of them that it does not start without.
    static Set<String> requiredBy(String service) {
        return settings(service, false);
    }

    /// The variables that any of ours reads.
    static Set<String> allSettings() {
        var all = new TreeSet<String>();
        OURS.forEach(service -> all.addAll(settingsOf(service)));
        return all;
    }

    private static Set<String> settings(String service, boolean optional) {
        var text = read(Services.module(service) + "/src/main/resources/application.properties");
        if (!service.equals(Services.GATEWAY)) {
            text += read("platform/src/main/resources/META-INF/microprofile-config.properties");
        }
        var names = new TreeSet<String>();
        SETTING.matcher(text)
                .results()
                .filter(match -> optional || match.group(2) == null)
                .forEach(match -> names.add(match.group(1)));
        return names;
    }
}
