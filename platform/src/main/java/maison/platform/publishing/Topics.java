package maison.platform.publishing;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Creates topics with unlimited retention: they are what other services rebuild from. Of a
/// compacted one, that is the last record of each key.
@Singleton
final class Topics {

    /// The largest record; a request body may be 2 MB.
    static final int RECORD_BYTES_MAX = 8 << 20;

    private final String bootstrap;
    private final int partitions;
    private final short replicas;

    Topics(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap,
            @ConfigProperty(name = "maison.topics.partitions") int partitions,
            @ConfigProperty(name = "maison.topics.replicas") short replicas) {
        this.bootstrap = bootstrap;
        this.partitions = partitions;
        this.replicas = replicas;
    }

    /// @param compacted those of the names of which only the last record of each key is kept
    void create(Set<String> names, Set<String> compacted) throws InterruptedException {
        try (Admin admin =
                Admin.create(
                        Map.<String, Object>of(
                                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            for (String name : names) {
                var topic =
                        new NewTopic(name, partitions, replicas)
                                .configs(settings(compacted.contains(name)));
                try {
                    admin.createTopics(List.of(topic)).all().get(30, TimeUnit.SECONDS);
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new IllegalStateException("Cannot create topic " + name, e);
                    }
                } catch (TimeoutException e) {
                    throw new IllegalStateException("Cannot create topic " + name, e);
                }
            }
        }
    }

    private static Map<String, String> settings(boolean compacted) {
        var settings = new HashMap<String, String>();
        settings.put("retention.ms", "-1");
        settings.put("retention.bytes", "-1");
        settings.put("max.message.bytes", Integer.toString(RECORD_BYTES_MAX));
        if (compacted) {
            settings.put("cleanup.policy", "compact");
        }
        return settings;
    }
}
