package maison.platform.toy;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class CountersTest {

    @Inject Jdbi jdbi;

    @Test
    void a_request_becomes_an_event_a_row_a_record_and_an_effect() {
        UUID id = Requests.open();
        Requests.add(id, "first", 5, "").statusCode(200).body("total", equalTo(5));
        await().atMost(Duration.ofSeconds(30)).until(() -> echoed(id) == 5);
    }

    private int echoed(UUID counter) {
        return jdbi.withHandle(handle ->
                handle.createQuery("select coalesce(sum(amount), 0) from echoes where counter = ?")
                        .bind(0, counter)
                        .mapTo(Integer.class)
                        .one());
    }
}
