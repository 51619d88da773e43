package maison.launcher;

import java.io.IOException;
import java.util.function.Consumer;
import maison.launcher.supervising.PidFiles;

/// `./maison status` and `./maison down`: about a house that another process runs.
final class Status {

    private final Settings settings;
    private final PidFiles pidFiles;
    private final Consumer<String> out;

    Status(Settings settings, Consumer<String> out) throws IOException {
        this.settings = settings;
        this.pidFiles = new PidFiles(settings.data().resolve("run"));
        this.out = out;
    }

    /// @return 0 if the house is up and everything in it is ready
    int show() throws IOException {
        var launcher = pidFiles.running(House.LAUNCHER);
        var lines = new StatusFile(settings).read();
        if (launcher.isEmpty() && lines.isEmpty()) {
            out.accept("The house is down.");
            return 3;
        }
        out.accept(
                "%-14s %-11s %-8s %-9s %s"
                        .formatted("component", "state", "pid", "restarts", "since"));
        var ready = true;
        for (var line : lines) {
            var alive = pidFiles.running(line.name()).isPresent();
            var state = alive || line.pid() < 0 ? line.state() : "dead";
            ready &= state.equals("ready");
            out.accept(
                    "%-14s %-11s %-8d %-9d %s"
                            .formatted(
                                    line.name(), state, line.pid(), line.restarts(), line.since()));
        }
        if (launcher.isEmpty()) {
            out.accept("Its launcher is gone; ./maison up takes over, ./maison down cleans up.");
            return 1;
        }
        return ready ? 0 : 1;
    }

    int down() throws IOException {
        var found = pidFiles.stop(House.LAUNCHER, "TERM");
        for (var name : pidFiles.names()) {
            if (pidFiles.stop(name, name.equals("postgres") ? "INT" : "TERM")) {
                found = true;
            }
        }
        new StatusFile(settings).remove();
        out.accept(
                found
                        ? "The house is down; its data stays in " + settings.data() + "."
                        : "The house was not up.");
        return 0;
    }
}
