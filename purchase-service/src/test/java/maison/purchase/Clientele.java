package maison.purchase;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import maison.platform.testing.Golden;
import maison.platform.testing.KafkaProbe;

/// Who is who, as customer-service tells: its published files with other ids.
final class Clientele {

    private static final String TOPIC = "maison.customers";

    private Clientele() {}

    private static String text(String type, UUID merge, UUID absorbed, UUID survivor) {
        return Golden.published("customer-service", type)
                .replace("0190c6a0-0000-7000-8000-000000000001", absorbed.toString())
                .replace("0190c6a0-0000-7000-8000-000000000002", survivor.toString())
                .replace("0190c6a0-0000-7000-8000-000000000005", merge.toString())
                .replace("2026-03-01T10:15:30.123456Z", "2026-04-01T10:15:30.123456Z");
    }

    private static void send(String type, UUID absorbed, String data) {
        KafkaProbe.createTopic(TOPIC);
        KafkaProbe.send(
                List.of(
                        KafkaProbe.event(
                                TOPIC,
                                absorbed.toString(),
                                type,
                                Sequences.next(),
                                Clock.systemUTC().instant(),
                                data)));
    }

    /// One turns out to be the other; waits until this was heard.
    static UUID merge(UUID absorbed, UUID survivor) {
        UUID merge = UUID.randomUUID();
        send(
                "maison.customer.merged.v1",
                absorbed,
                text("maison.customer.merged.v1", merge, absorbed, survivor));
        await().atMost(Duration.ofSeconds(60)).until(() -> isKept(merge));
        return merge;
    }

    /// They are two after all; waits until this was heard.
    static void separate(UUID merge, UUID absorbed, UUID survivor, UUID... sales) {
        String named =
                Arrays.stream(sales)
                        .map(each -> "\"" + each + "\"")
                        .collect(Collectors.joining(","));
        send(
                "maison.customer.unmerged.v1",
                absorbed,
                text("maison.customer.unmerged.v1", merge, absorbed, survivor)
                        .replaceFirst("\"sales\" : \\[[^]]*]", "\"sales\" : [" + named + "]"));
        await().atMost(Duration.ofSeconds(60)).until(() -> !isKept(merge));
    }

    private static boolean isKept(UUID merge) {
        return Log.count("select count(*) from customer_merges where merge_id = '" + merge + "'")
                > 0;
    }
}
