package maison.loyalty.reviewing;

import static maison.loyalty.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.loyalty.LoyaltyAccounts;
import maison.loyalty.SalesTopic;
import maison.loyalty.TestClock;
import maison.loyalty.account.LoyaltyEvent;
import maison.loyalty.account.LoyaltyEvent.AccountReviewed;
import maison.loyalty.account.LoyaltyEvent.PointsExpired;
import maison.loyalty.account.LoyaltyEvent.TierChanged;
import maison.loyalty.account.LoyaltyEvent.TierRiskNoticed;
import maison.loyalty.account.Tills;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.testing.MaisonTestResource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class ReviewJobTest {

    @Inject ReviewJob job;
    @Inject LoyaltyAccounts accounts;
    @Inject Jdbi jdbi;

    private final UUID customer = UUID.randomUUID();

    @BeforeEach
    @AfterEach
    void clock() {
        TestClock.set(START);
    }

    private <E extends LoyaltyEvent> List<E> events(Class<E> type) {
        return accounts.history(customer, null).events().stream()
                .map(RecordedEvent::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private String recordedTier() {
        return jdbi.withHandle(handle ->
                handle.createQuery("select tier from accounts where customer_id = :id")
                        .bind("id", customer)
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void records_falls_and_expiries_when_due_and_only_once() {
        SalesTopic.send(customer, Tills.sale("sale of " + customer, START, 600));
        SalesTopic.awaitActive(customer, 600);
        Instant fall = START.plus(Duration.ofDays(395));

        TestClock.set(fall.minusSeconds(1));
        job.run();
        job.run();
        assertThat(events(TierRiskNoticed.class))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.tier()).isEqualTo("bronze");
                    assertThat(notice.to()).isEqualTo("member");
                    assertThat(notice.fallsAt()).isEqualTo(fall);
                });
        assertThat(events(TierChanged.class)).hasSize(1);
        assertThat(recordedTier()).isEqualTo("bronze");

        TestClock.set(fall);
        job.run();
        job.run();
        assertThat(events(TierChanged.class)).hasSize(2);
        assertThat(events(TierChanged.class).getLast().at()).isEqualTo(fall);
        assertThat(recordedTier()).isEqualTo("member");

        TestClock.set(Instant.parse("2028-04-01T00:00:00Z"));
        job.run();
        assertThat(events(PointsExpired.class)).hasSize(1);
        assertThat(accounts.history(customer, null).events()).hasSize(6);
    }

    @Test
    void two_replicas_record_a_change_once() throws InterruptedException {
        SalesTopic.send(customer, Tills.sale("sale of " + customer, START, 600));
        SalesTopic.awaitActive(customer, 600);
        TestClock.set(START.plus(Duration.ofDays(400)));
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 8; i++) {
            threads.add(Thread.startVirtualThread(job::run));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        job.run();
        assertThat(events(TierChanged.class)).hasSize(2);
    }

    @Test
    void accounts_are_looked_at_again_under_a_version_they_were_decided_without() {
        SalesTopic.send(customer, Tills.sale("sale of " + customer, START, 5));
        SalesTopic.awaitActive(customer, 5);
        jdbi.useHandle(handle ->
                handle.execute(
                        "insert into programme_adoptions (version, effective_from)"
                                + " values ('test-2', '2026-01-01T00:00:00Z')"));
        job.run();
        assertThat(events(AccountReviewed.class)).hasSize(1);
        job.run();
        assertThat(events(AccountReviewed.class)).hasSize(1);
    }
}
