package maison.platform.projection;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/// Builds the projections before the service takes requests, if their tables are not there or of
/// another shape. Replicas of the old version serve on meanwhile.
@Singleton
final class RebuildAtStart {

    /// Comes before consumers start, which need the tables.
    static final int PRIORITY = 100;

    private static final Logger LOG = Logger.getLogger(RebuildAtStart.class);

    void onStart(@Observes @Priority(PRIORITY) StartupEvent event, Rebuild rebuild) {
        if (rebuild.isDue()) {
            LOG.info("Building projections");
            rebuild.runIfDue();
        }
    }
}
