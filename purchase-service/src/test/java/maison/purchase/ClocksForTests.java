package maison.purchase;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// Stops what the service under test does of itself and now and then: tests that count events would
/// meet it only if they run for long.
public final class ClocksForTests implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("MAISON_LAYAWAY_REMIND_EVERY", "off");
    }

    @Override
    public void stop() {
        // Nothing was started.
    }
}
