package maison.loyalty;

import static maison.loyalty.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import maison.loyalty.LoyaltyAccounts.Decided;
import maison.loyalty.LoyaltyAccounts.History;
import maison.loyalty.account.Account;
import maison.loyalty.account.LoyaltyCommand.Learn;
import maison.loyalty.account.Sale;
import maison.loyalty.account.Standing;
import maison.loyalty.account.Tills;
import maison.platform.eventstore.AppendResult;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.RecentStates.Known;
import maison.platform.testing.MaisonTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class AccountStatesTest {

    @Inject AccountStates states;
    @Inject LoyaltyAccounts accounts;
    @Inject GroupCommit commits;

    private final UUID customer = UUID.randomUUID();

    @Test
    void an_account_is_kept_until_another_replica_moves_it_on() {
        assertThat(states.current(customer).opened()).isFalse();

        elsewhere(Tills.sale("first " + customer, START, 10));
        Account known = states.current(customer);
        assertThat(active(known)).isEqualTo(10);
        assertThat(states.current(customer)).isSameAs(known);

        elsewhere(Tills.sale("second " + customer, START, 20));
        assertThat(active(states.current(customer))).isEqualTo(30);
    }

    private static long active(Account account) {
        return Standing.of(account, START).balance().active();
    }

    /// What this replica's cache does not see.
    private void elsewhere(Sale sale) {
        History history = accounts.history(customer, null);
        Decided decided =
                accounts.decide(
                        new Known<>(history.account(), history.version()),
                        new Learn(List.of(sale), START));
        var context = CommandContext.system("another-replica", UUID.randomUUID().toString());
        assertThat(commits.append(decided.append(customer, context)).toCompletableFuture().join())
                .isInstanceOf(AppendResult.Appended.class);
    }
}
