package maison.customer.crm.crmsystems;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import maison.customer.crm.crmsystems.CrmSystems.SystemView;

/// Shows as metrics how far each CRM is behind: counted now and then, not at each scrape.
@Singleton
final class LagJob {

    private final CrmSystems systems;
    private final MultiGauge events;
    private final MultiGauge seconds;

    LagJob(CrmSystems systems, MeterRegistry meters) {
        this.systems = systems;
        this.events = MultiGauge.builder("maison.crm.lag.events").register(meters);
        this.seconds = MultiGauge.builder("maison.crm.lag.seconds").register(meters);
    }

    @Scheduled(
            every = "${maison.crm.lag-every:30s}",
            delayed = "5s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void count() {
        var manyEvents = new ArrayList<Row<?>>();
        var manySeconds = new ArrayList<Row<?>>();
        for (SystemView each : systems.all()) {
            var behind = each.behind();
            if (behind != null) {
                var tags = Tags.of("system", each.system());
                manyEvents.add(Row.of(tags, behind.events()));
                manySeconds.add(Row.of(tags, behind.seconds()));
            }
        }
        events.register(manyEvents, true);
        seconds.register(manySeconds, true);
    }
}
