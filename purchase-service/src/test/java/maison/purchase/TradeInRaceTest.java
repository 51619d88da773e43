package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import maison.platform.testing.MaisonTestResource;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// Terminals that want the same piece at once.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class TradeInRaceTest {

    private final Trader trader = new Trader();

    @RepeatedTest(3)
    void of_many_terminals_that_trade_one_piece_in_one_does() throws Exception {
        trader.buy();
        trader.quote().then().statusCode(201);
        List<UUID> quotes = new ArrayList<>();
        for (int till = 0; till < 4; till++) {
            quotes.add(trader.quoteAgain());
        }
        var requests = new ArrayList<Callable<Integer>>();
        quotes.forEach(
                quote -> requests.add(() -> trader.credit(quote, UUID.randomUUID()).statusCode()));
        requests.add(() -> trader.upgrade().statusCode());
        Collections.shuffle(requests);

        assertThat(atOnce(requests)).containsExactlyInAnyOrder(201, 409, 409, 409, 409);
        // The file was opened and the piece entered once.
        assertThat(Log.eventsOf(trader.piece)).isEqualTo(2);
        Till.get("/v1/trade-ins?status=accepted&customerId=" + trader.customer)
                .then()
                .body("items.size()", equalTo(1));
        int credits = trader.credits().getList("items").size();
        long sales = Log.eventsOf(trader.newSale);
        assertThat(credits + sales).isEqualTo(1);
    }

    /// One till takes the ring back for money while another takes it in for credit: it is paid for
    /// once, whoever wins.
    @RepeatedTest(8)
    void a_return_and_a_trade_in_of_one_piece_are_one_or_the_other() throws Exception {
        trader.buy();
        trader.quote().then().statusCode(201);
        var requests = new ArrayList<Callable<Integer>>();
        requests.add(() -> trader.bringBack().statusCode());
        requests.add(() -> trader.credit(trader.tradeIn, UUID.randomUUID()).statusCode());
        requests.add(() -> trader.upgrade().statusCode());
        Collections.shuffle(requests);

        assertThat(atOnce(requests)).containsExactlyInAnyOrder(201, 409, 409);
        long returned = Log.eventsOf(trader.firstSale) - 1;
        long taken = Log.eventsOf(trader.tradeIn) - 1;
        assertThat(returned + taken).isEqualTo(1);
    }

    @Test
    void the_same_request_from_many_tills_takes_effect_once() throws Exception {
        trader.buy();
        trader.quote().then().statusCode(201);
        List<Integer> answers = atOnce(Collections.nCopies(5, () -> trader.upgrade().statusCode()));
        assertThat(answers).containsExactlyInAnyOrder(201, 200, 200, 200, 200);
        assertThat(Log.eventsOf(trader.newSale)).isEqualTo(1);
    }

    @RepeatedTest(3)
    void a_void_and_a_second_trade_in_come_to_one_credit_at_most() throws Exception {
        trader.buy();
        trader.quote().then().statusCode(201);
        UUID other = trader.quoteAgain();
        trader.upgrade().then().statusCode(201);
        List<Integer> answers =
                atOnce(
                        List.of(
                                () -> trader.voidNewSale().statusCode(),
                                () -> trader.credit(other, UUID.randomUUID()).statusCode()));

        assertThat(answers.getFirst()).isEqualTo(201);
        int credits = trader.credits().getList("items").size();
        assertThat(credits).isEqualTo(answers.getLast() == 201 ? 1 : 0);
        assertThat(trader.owned().size()).isEqualTo(1 - credits);
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
