package maison.loyalty.balance;

import static io.restassured.RestAssured.given;
import static maison.loyalty.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.loyalty.SalesTopic;
import maison.loyalty.TestClock;
import maison.loyalty.account.Fact;
import maison.loyalty.account.Sale;
import maison.loyalty.account.Tills;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class RebuildTest {

    private static final String REBUILD = "/v1/operations/projections/rebuild";

    @Inject Jdbi jdbi;

    private String table(String name) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                "select coalesce(string_agg(t::text, E'\\n' order by"
                                        + " t::text), '') from "
                                        + name
                                        + " t")
                        .mapTo(String.class)
                        .one());
    }

    private long sum(String sql) {
        return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    @Test
    void gives_the_same_rows_while_reads_answer() {
        TestClock.set(START);
        List<UUID> customers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            UUID customer = UUID.randomUUID();
            customers.add(customer);
            var old = START.minus(Duration.ofDays(900));
            Sale expired = Tills.sale("old " + customer, old, 700);
            Sale sale = Tills.sale("sale " + customer, START.minusSeconds(60), 600);
            List<Fact> facts =
                    List.of(
                            Tills.back("back " + customer, sale, START.minusSeconds(30)),
                            sale,
                            expired,
                            Tills.back("old back " + customer, expired, START),
                            Tills.sale("kept " + customer, START.minusSeconds(20), 7L + i));
            SalesTopic.send(customer, facts);
        }
        for (int i = 0; i < customers.size(); i++) {
            SalesTopic.awaitActive(customers.get(i), 7L + i);
        }
        String accounts = table("accounts");
        String lots = table("lots");
        String books = table("books");
        assertThat(sum("select sum(active) from accounts"))
                .isEqualTo(sum("select sum(active) from lots"));

        given().auth().oauth2(Tokens.of("admin")).post(REBUILD).then().statusCode(202);
        SalesTopic.until(() -> {
            assertThat(SalesTopic.get(customers.getFirst()).getInt("balance.active")).isEqualTo(7);
            given().auth().oauth2(Tokens.of("analyst")).get("/v1/tiers").then().statusCode(200);
            String state =
                    given().auth()
                            .oauth2(Tokens.of("admin"))
                            .get(REBUILD)
                            .jsonPath()
                            .getString("state");
            assertThat(state).isEqualTo("DONE");
        });
        assertThat(table("accounts")).isEqualTo(accounts);
        assertThat(table("lots")).isEqualTo(lots);
        assertThat(table("books")).isEqualTo(books);
    }
}
