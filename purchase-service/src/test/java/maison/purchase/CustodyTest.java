package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import maison.platform.testing.MaisonTestResource;
import maison.purchase.workshop.JobExamples;
import org.junit.jupiter.api.RepeatedTest;

/// Many hands at the same moment.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class CustodyTest {

    private final Counter counter = new Counter();

    /// Eight terminals hand the same piece to eight places: one does.
    @RepeatedTest(5)
    void one_of_many_hand_overs_of_a_piece_wins() throws Exception {
        counter.takeIn().then().statusCode(201);

        List<Response> answers =
                atOnce(
                        8,
                        number ->
                                counter.step(
                                        "/hand-overs",
                                        Counter.handOver(
                                                "counter:counter-1",
                                                "bench:bench-" + number,
                                                "2026-03-15T08:05:00Z")));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).hasSize(7);
        String winner =
                answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .findFirst()
                        .orElseThrow()
                        .jsonPath()
                        .getString("pieces[0].holderId");
        counter.get("/custody")
                .then()
                .body("chain.size()", equalTo(2))
                .body("chain[1].receiver.id", equalTo(winner));
        counter.get("").then().body("pieces[0].holderId", equalTo(winner));
    }

    /// The same hand-over sent by a nervous terminal.
    @RepeatedTest(3)
    void the_same_hand_over_at_once_is_done_once() throws Exception {
        counter.takeIn().then().statusCode(201);
        String same = "/hand-overs/" + UUID.randomUUID();

        List<Response> answers = atOnce(8, _ -> counter.put(same, JobExamples.HAND_OVER));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(7);
        assertThat(Log.eventsOf(counter.id)).isEqualTo(2);
    }

    /// Two clients with two sales come for the same piece: one gets it, and one sale is made.
    @RepeatedTest(3)
    void one_of_many_pick_ups_makes_the_sale() throws Exception {
        counter.takeIn().then().statusCode(201);
        counter.approve();
        counter.ready();
        String pickUp = JobExamples.PICK_UP.replace("\"80.00\"", "\"126.00\"");

        List<Response> answers =
                atOnce(
                        4,
                        number ->
                                counter.step(
                                        "/pick-ups",
                                        pickUp.replace(
                                                        "0195951e-7c40-7a10-8d4e-5b1f3c2a9e77",
                                                        UUID.randomUUID().toString())
                                                .replace(
                                                        "2026-000512",
                                                        "R" + number + "-2026-000512")));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).hasSize(3);
        assertThat(
                        Log.count(
                                "select count(*) from sales where customer_id = '"
                                        + counter.customer
                                        + "'"))
                .isEqualTo(1);
    }

    private static List<Response> atOnce(int times, IntFunction<Response> request)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var requests = new ArrayList<Callable<Response>>();
            for (int each = 0; each < times; each++) {
                int number = each;
                requests.add(() -> request.apply(number));
            }
            var answers = new ArrayList<Response>();
            for (Future<Response> each : threads.invokeAll(requests)) {
                answers.add(each.get());
            }
            return answers;
        }
    }
}
