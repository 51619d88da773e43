package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import maison.purchase.workshop.JobExamples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each test has a store of its own, so that others' jobs do not show up.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class JobListTest {

    private final String store = "store-" + UUID.randomUUID();
    private final String list = "/v1/stores/" + store + "/jobs";
    private final Clock clock = Clock.systemUTC();

    private Counter takenIn(String promised, String zone) {
        var counter = new Counter(store);
        counter.put(
                        "",
                        JobExamples.REPAIR
                                .replace("2026-03-28", promised)
                                .replace("Asia/Dubai", zone))
                .then()
                .statusCode(201);
        return counter;
    }

    private List<String> ids(String path) {
        return Till.get(path).then().statusCode(200).extract().jsonPath().getList("items.jobId");
    }

    @Test
    void overdue_when_the_promised_day_is_over_where_the_store_is() {
        String far = "Pacific/Kiritimati";
        String late = "Pacific/Pago_Pago";
        // Today in the zone where the day begins last is over in none of the world's zones; the
        // day before today in the zone where it begins first is over there, and there only.
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of(late)));
        LocalDate yesterday = LocalDate.now(clock.withZone(ZoneId.of(far))).minusDays(1);
        Counter over = takenIn(yesterday.toString(), far);
        Counter notOver = takenIn(today.toString(), late);
        Counter alsoNotOver = takenIn(yesterday.plusDays(1).toString(), late);
        Counter old = takenIn("2026-03-15", far);

        assertThat(ids(list + "?list=overdue"))
                .containsExactly(old.id.toString(), over.id.toString())
                .doesNotContain(notOver.id.toString(), alsoNotOver.id.toString());
        assertThat(ids(list)).hasSize(4);
        old.step("/promises", JobExamples.PROMISE.replace("2026-04-02", today.plusDays(3) + ""))
                .then()
                .statusCode(201);
        assertThat(ids(list + "?list=overdue")).containsExactly(over.id.toString());
        over.approve();
        over.ready();
        assertThat(ids(list + "?list=overdue")).isEmpty();
    }

    @Test
    void unclaimed_when_the_client_could_have_come_for_so_many_days() {
        Counter waiting = takenIn("2026-03-28", "Asia/Dubai");
        waiting.approve();
        assertThat(ids(list + "?list=unclaimed&days=0")).isEmpty();
        waiting.ready();
        waiting.step("/notices", JobExamples.NOTICE).then().statusCode(201);
        long waited =
                Duration.between(java.time.Instant.parse("2026-03-20T12:00:00Z"), clock.instant())
                        .toDays();
        assertThat(waited).isGreaterThan(30);

        Till.get(list + "?list=unclaimed&days=" + waited)
                .then()
                .body("items.jobId", equalTo(List.of(waiting.id.toString())))
                .body("items[0].waitingSince", equalTo("2026-03-20T12:00:00Z"))
                .body("items[0].stage", equalTo("notified"));
        assertThat(ids(list + "?list=unclaimed&days=" + (waited + 1))).isEmpty();
        assertThat(ids(list + "?list=unclaimed")).hasSize(1);

        Counter cancelled = takenIn("2026-03-28", "Asia/Dubai");
        cancelled.step("/cancellations", JobExamples.CANCELLATION).then().statusCode(201);
        assertThat(ids(list + "?list=unclaimed"))
                .containsExactly(cancelled.id.toString(), waiting.id.toString());
        waiting.step("/pick-ups", JobExamples.PICK_UP.replace("\"80.00\"", "\"126.00\""))
                .then()
                .statusCode(201);
        assertThat(ids(list + "?list=unclaimed")).containsExactly(cancelled.id.toString());
        assertThat(ids(list)).containsExactly(cancelled.id.toString());
    }

    @Test
    void pages_stay_right_while_jobs_are_added() {
        var taken = new ArrayList<String>();
        for (int each = 0; each < 5; each++) {
            taken.add(takenIn("2026-03-28", "Asia/Dubai").id.toString());
        }
        var seen = new ArrayList<String>();
        @Nullable String after = null;
        do {
            String page = list + "?limit=2" + (after == null ? "" : "&after=" + after);
            JsonPath answer = Till.get(page).then().statusCode(200).extract().jsonPath();
            seen.addAll(answer.<String>getList("items.jobId"));
            after = answer.getString("next");
        } while (after != null);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(taken);
    }

    @Test
    void a_ticket_leads_to_its_job() {
        Counter counter = takenIn("2026-03-28", "Asia/Dubai");
        Till.get("/v1/jobs?ticket=" + store + ":C-" + counter.id)
                .then()
                .statusCode(200)
                .body("items.jobId", equalTo(List.of(counter.id.toString())));
        Till.get("/v1/jobs?ticket=elsewhere:C-" + counter.id)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        Till.get("/v1/jobs?ticket=" + store + ":C-" + counter.id, Tokens.terminal("riyadh"))
                .then()
                .statusCode(403);
    }

    @Test
    void a_client_lists_their_own_open_jobs() {
        Counter counter = takenIn("2026-03-28", "Asia/Dubai");
        String jobs = "/v1/customers/" + counter.customer + "/jobs";
        Till.get(jobs, Tokens.client(counter.customer))
                .then()
                .statusCode(200)
                .body("items.jobId", equalTo(List.of(counter.id.toString())))
                .body("items[0].overdue", equalTo(true))
                .body("items[0].waitingSince", nullValue());
        Till.get(jobs, Tokens.client(UUID.randomUUID())).then().statusCode(403);
        Till.get(list, Tokens.client(counter.customer)).then().statusCode(403);
        Till.get(list, Tokens.terminal("riyadh")).then().statusCode(403);
        assertThat(Till.get(jobs, Tokens.of("artisan")).then().statusCode(200).extract().asString())
                .doesNotContain("amount");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/jobs",
                "/v1/jobs?ticket=none",
                "/v1/stores/dubai-mall/jobs?list=lost",
                "/v1/stores/dubai-mall/jobs?limit=0",
                "/v1/stores/dubai-mall/jobs?limit=201",
                "/v1/stores/dubai-mall/jobs?list=unclaimed&days=-1",
                "/v1/stores/dubai-mall/jobs?after=made-up",
                "/v1/customers/0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10/jobs?limit=many"
            })
    void a_wrong_question_is_a_problem(String path) {
        Till.get(path).then().statusCode(400).contentType("application/problem+json");
    }
}
