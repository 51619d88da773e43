package maison.platform.inbox;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import maison.platform.toy.ToyLog;

/// An inbox as one replica of the toy service has it, for tests without Quarkus.
public final class Inboxes {

    private final InboxRunner runner;
    private final Replay replay;

    private Inboxes(ToyLog log, String bootstrap, String group, InboxHandler handler) {
        var batches =
                new InboxBatch(
                        log.jdbi(), log.transaction(), List.of(handler), OpenTelemetry.noop());
        this.runner =
                new InboxRunner(
                        batches,
                        new Consumers(bootstrap, group, 500, Optional.empty()),
                        log.jdbi(),
                        Clock.systemUTC(),
                        new SimpleMeterRegistry(),
                        2);
        this.replay = new Replay(log.jdbi(), batches);
    }

    /// Starts the consumer of one replica; `group` is the service's name.
    public static Inboxes start(ToyLog log, String bootstrap, String group, InboxHandler handler) {
        var inbox = new Inboxes(log, bootstrap, group, handler);
        inbox.runner.start();
        return inbox;
    }

    Replay replay() {
        return replay;
    }

    /// Stops it in good order.
    public void stop() throws InterruptedException {
        runner.stop();
    }
}
