package maison.platform.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import maison.platform.testing.KafkaForTests;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

class TopicsTest {

    private final String log = "maison.log-" + UUID.randomUUID();
    private final String state = "maison.state-" + UUID.randomUUID();

    @Test
    void a_topic_keeps_everything_and_a_compacted_one_the_last_of_each_key() throws Exception {
        var topics = new Topics(KafkaForTests.bootstrap(), 1, (short) 1);
        topics.create(Set.of(log, state), Set.of(state));
        // Once more, as every replica does.
        topics.create(Set.of(log, state), Set.of(state));

        assertThat(setting(log, "cleanup.policy")).isEqualTo("delete");
        assertThat(setting(state, "cleanup.policy")).isEqualTo("compact");
        for (String topic : List.of(log, state)) {
            assertThat(setting(topic, "retention.ms")).isEqualTo("-1");
            assertThat(setting(topic, "retention.bytes")).isEqualTo("-1");
        }
    }

    private static String setting(String topic, String name)
            throws ExecutionException, InterruptedException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin =
                Admin.create(
                        Map.<String, Object>of("bootstrap.servers", KafkaForTests.bootstrap()))) {
            var settings = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            return Objects.requireNonNull(settings).get(name).value();
        }
    }
}
