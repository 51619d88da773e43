package maison.customer.finding.merging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/// How often customers are merged and separated.
@Singleton
final class MergeMetrics {

    private final Counter merged;
    private final Counter unmerged;

    MergeMetrics(MeterRegistry registry) {
        this.merged = registry.counter("maison.customers.merged");
        this.unmerged = registry.counter("maison.customers.unmerged");
    }

    void merged() {
        merged.increment();
    }

    void unmerged() {
        unmerged.increment();
    }
}
