package maison.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gives a `@QuarkusTest` everything real that a service needs: a database of its own, Kafka, OIDC.
///
/// Use it as `@QuarkusTestResource(MaisonTestResource.class)`; [#database()] is what it got.
public final class MaisonTestResource implements QuarkusTestResourceLifecycleManager {

    private static PostgresForTests.@Nullable Database database;

    /// The database of the service under test.
    public static PostgresForTests.Database database() {
        if (database == null) {
            throw new IllegalStateException("No @QuarkusTestResource(MaisonTestResource.class)");
        }
        return database;
    }

    @Override
    public Map<String, String> start() {
        PostgresForTests.Database created = PostgresForTests.newDatabase();
        database = created;
        Map<String, String> settings = new HashMap<>(created.settings());
        settings.put("MAISON_KAFKA", KafkaForTests.bootstrap());
        settings.put("MAISON_OIDC_URL", OidcForTests.issuer());
        settings.put("MAISON_TOPICS_PARTITIONS", "3");
        settings.put("MAISON_LOG_JSON", "false");
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.management.test-port", "0");
        return settings;
    }

    @Override
    public void stop() {
        // The servers are shared by the module's tests and end with the process.
    }
}
