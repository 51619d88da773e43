package maison.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import maison.launcher.supervising.Component;

/// Says what happens, one line for each change of a component.
final class Narrator {

    private final Consumer<String> out;
    private final Instant began = Instant.now();
    private final ConcurrentHashMap<String, Instant> starts = new ConcurrentHashMap<>();

    Narrator(Consumer<String> out) {
        this.out = out;
    }

    void say(String sentence) {
        out.accept(sentence);
    }

    void changed(Component component, String remark) {
        var now = Instant.now();
        switch (component.state()) {
            case PREPARING -> {
                starts.put(component.name(), now);
                line(component, "starting", "");
            }
            case READY -> line(component, "ready", elapsed(component, now));
            case RESTARTING -> {
                starts.put(component.name(), now);
                line(component, "died", remark);
            }
            case FAILED -> line(component, "failed", elapsed(component, now));
            case STOPPED -> line(component, "stopped", "");
            case WAITING, STARTING -> {}
        }
    }

    private String elapsed(Component component, Instant now) {
        return seconds(Duration.between(starts.getOrDefault(component.name(), began), now));
    }

    Duration sinceBegin() {
        return Duration.between(began, Instant.now());
    }

    private void line(Component component, String state, String remark) {
        out.accept(
                "%7s  %-14s %-9s %s"
                        .formatted(seconds(sinceBegin()), component.name(), state, remark)
                        .stripTrailing());
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
