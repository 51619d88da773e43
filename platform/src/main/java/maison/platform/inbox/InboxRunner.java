package maison.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/// Reads the topics that the service listens to, for as long as it runs.
///
/// Kafka spreads the partitions over the readers of all replicas. Topics with the same keys have
/// the same partitions, so what happens to one customer is always read by one reader.
@Singleton
final class InboxRunner {

    private final List<InboxReader> readers;

    InboxRunner(
            InboxBatch batches,
            Consumers consumers,
            Jdbi jdbi,
            Clock clock,
            MeterRegistry meters,
            @ConfigProperty(name = "maison.inbox.readers") int readers) {
        int count = batches.topics().isEmpty() ? 0 : readers;
        this.readers =
                IntStream.rangeClosed(1, count)
                        .mapToObj(
                                number -> new InboxReader(number, batches, consumers, jdbi, clock))
                        .toList();
        meters.gauge("maison.inbox.lag.records", this, InboxRunner::lagRecords);
        meters.gauge("maison.inbox.lag.millis", this, InboxRunner::lagMillis);
        meters.gauge("maison.inbox.parked", jdbi, each -> each.withHandle(Parking::count));
    }

    void onStart(@Observes @Priority(200) StartupEvent event) {
        start();
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        stop();
    }

    void start() {
        readers.forEach(InboxReader::start);
    }

    void stop() throws InterruptedException {
        readers.forEach(InboxReader::askToStop);
        for (InboxReader reader : readers) {
            reader.awaitStopped();
        }
    }

    private double lagRecords() {
        return readers.stream().mapToLong(InboxReader::lagRecords).sum();
    }

    private double lagMillis() {
        return readers.stream().mapToLong(InboxReader::lagMillis).max().orElse(0);
    }
}
