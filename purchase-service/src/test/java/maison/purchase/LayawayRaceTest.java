package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import maison.purchase.instalments.LayawayExamples;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// Tills that act on one layaway at once.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(StatusKeyForTests.class)
class LayawayRaceTest {

    private final Cabinet layaway = new Cabinet();

    @Test
    void of_many_tills_that_take_the_last_payment_one_does() throws Exception {
        layaway.paid();

        List<Integer> answers =
                atOnce(
                        Collections.nCopies(
                                6,
                                () ->
                                        layaway.put(
                                                        "/payments/" + UUID.randomUUID(),
                                                        Cabinet.cash("1200.00"))
                                                .statusCode()));

        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409);
        Till.get(layaway.address())
                .then()
                .body("money.outstanding.amount", equalTo("0.00"))
                .body("money.paid.amount", equalTo("2025.00"))
                .body("payments.size()", equalTo(3));
    }

    @Test
    void of_many_tills_that_hand_the_rest_over_one_does() throws Exception {
        layaway.paid();
        var requests = new ArrayList<Callable<Integer>>();
        for (int till = 0; till < 5; till++) {
            String body =
                    LayawayExamples.COMPLETION.replace("\"riyadh-2\"", "\"riyadh-" + till + "\"");
            requests.add(() ->
                    layaway.putAs(Tokens.terminal("riyadh"), "/pick-ups/" + UUID.randomUUID(), body)
                            .statusCode());
        }

        assertThat(atOnce(requests)).containsExactlyInAnyOrder(201, 409, 409, 409, 409);
        Till.get("/v1/customers/" + layaway.customer + "/sales")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].total.amount", equalTo("2025.00"));
    }

    /// One till takes money and hands goods over while another cancels: whatever wins, what was
    /// paid is what went back, was kept, was sold or is held.
    @RepeatedTest(5)
    void money_adds_up_whoever_wins(RepetitionInfo run) throws Exception {
        layaway.opened();
        var requests = new ArrayList<Callable<Integer>>();
        for (int part = 0; part < 4; part++) {
            requests.add(() ->
                    layaway.put("/payments/" + UUID.randomUUID(), Cabinet.cash("300.00"))
                            .statusCode());
        }
        requests.add(() ->
                layaway.put("/pick-ups/" + layaway.sale, LayawayExamples.PICK_UP).statusCode());
        requests.add(() -> layaway.put("/cancellation", LayawayExamples.CANCELLATION).statusCode());
        Collections.shuffle(requests, new Random(run.getCurrentRepetition()));

        List<Integer> answers = atOnce(requests);

        assertThat(answers).allMatch(status -> status == 201 || status == 409 || status == 422);
        JsonPath seen = Till.get(layaway.address()).jsonPath();
        BigDecimal paid = sum(seen, "payments.amount.amount");
        BigDecimal covered = sum(seen, "pickUps.deposit.amount");
        BigDecimal back = sum(seen, "cancellation.refunds.amount.amount");
        BigDecimal kept =
                amount(seen, "cancellation.serviceFee.amount")
                        .add(amount(seen, "cancellation.fee.amount"));
        BigDecimal held = amount(seen, "money.held.amount");
        assertThat(paid).isEqualByComparingTo(covered.add(back).add(kept).add(held));
        BigDecimal sold =
                Till.get("/v1/customers/" + layaway.customer + "/sales")
                        .jsonPath()
                        .getList("items.total.amount", String.class)
                        .stream()
                        .map(BigDecimal::new)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sold).isEqualByComparingTo(covered.add(sum(seen, "pickUps.paidNow.amount")));
        long taken = answers.stream().filter(status -> status == 201).count();
        assertThat(Log.eventsOf(layaway.id)).isEqualTo(1 + taken);
    }

    private static BigDecimal sum(JsonPath json, String path) {
        List<String> amounts = json.getList(path, String.class);
        return amounts == null
                ? BigDecimal.ZERO
                : amounts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(JsonPath json, String path) {
        String amount = json.getString(path);
        return amount == null ? BigDecimal.ZERO : new BigDecimal(amount);
    }

    private static List<Integer> atOnce(List<Callable<Integer>> requests) throws Exception {
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> each : threads.invokeAll(requests)) {
                answers.add(each.get());
            }
        }
        return answers;
    }
}
