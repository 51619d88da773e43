package maison.platform.publishing;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import maison.platform.eventstore.AppendListener;
import maison.platform.toy.CounterPublisher;
import maison.platform.toy.ToyLog;

/// Relays as replicas of the toy service have them, for tests without Quarkus.
public final class Relays {

    private final EventRelay relay;
    private final LogTail tail = new LogTail();

    private Relays(ToyLog log, String bootstrap, String topic) {
        this.relay =
                new EventRelay(
                        log.jdbi(),
                        log.store(),
                        tail,
                        new Topics(bootstrap, 3, (short) 1),
                        new Producers(bootstrap, topic),
                        new Publication(List.of(new CounterPublisher(topic)), "toy-service"),
                        new SimpleMeterRegistry());
    }

    /// Starts the relay of one replica.
    public static Relays start(ToyLog log, String bootstrap, String topic) {
        var relays = new Relays(log, bootstrap, topic);
        relays.relay.start();
        return relays;
    }

    /// Tells the relay of commits in the same process.
    public AppendListener tail() {
        return tail;
    }

    /// Stops it in good order.
    public void stop() throws InterruptedException {
        relay.stop();
    }
}
