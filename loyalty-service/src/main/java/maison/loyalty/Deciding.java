package maison.loyalty;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import maison.loyalty.LoyaltyAccounts.Decided;
import maison.loyalty.account.Account;
import maison.loyalty.account.LoyaltyCommand;
import maison.loyalty.account.MissingDetail;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.AppendResult;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.RecentStates.Known;
import org.jdbi.v3.core.Handle;

/// Runs one command on each of many accounts in one transaction: one read, one append.
@Singleton
public final class Deciding {

    private final LoyaltyAccounts accounts;
    private final AccountStates states;

    /// A command and its circumstances.
    public record Order(LoyaltyCommand command, CommandContext context) {}

    @Inject
    Deciding(LoyaltyAccounts accounts, AccountStates states) {
        this.accounts = accounts;
        this.states = states;
    }

    /// Decides and appends.
    ///
    /// @param append appends within the transaction, and from then on keeps others from appending
    public void run(
            Handle handle,
            Map<UUID, Order> orders,
            Function<List<Append>, List<AppendResult>> append) {
        Map<UUID, Known<Account>> known = states.load(handle, orders.keySet());
        Map<UUID, Decided> decided = decide(handle, orders, known);
        // No append will tell that a state was stale: who decides nothing decides on the log.
        var idle = new LinkedHashMap<UUID, Order>();
        orders.forEach((customer, order) -> {
            if (Objects.requireNonNull(decided.get(customer)).events().isEmpty()) {
                idle.put(customer, order);
            }
        });
        if (!idle.isEmpty()) {
            decided.putAll(decide(handle, idle, states.read(handle, idle.keySet())));
        }
        Map<UUID, Known<Account>> after = new HashMap<>();
        Attempts.append(
                appends(orders, decided, after),
                stale -> {
                    // Another replica had moved them on.
                    var moved = new LinkedHashMap<>(orders);
                    moved.keySet().retainAll(stale);
                    return appends(moved, decide(handle, moved, states.read(handle, stale)), after);
                },
                append);
        states.keepAfterCommit(handle, after);
    }

    /// Decides on what is known in outline, and on whole accounts where that is not enough.
    private Map<UUID, Decided> decide(
            Handle handle, Map<UUID, Order> orders, Map<UUID, Known<Account>> known) {
        Map<UUID, Decided> decided = HashMap.newHashMap(orders.size());
        var lacking = new ArrayList<UUID>();
        orders.forEach((customer, order) -> {
            Known<Account> before = known.getOrDefault(customer, accounts.unopened());
            try {
                decided.put(customer, accounts.decide(before, order.command()));
            } catch (MissingDetail _) {
                lacking.add(customer);
            }
        });
        if (!lacking.isEmpty()) {
            states.read(handle, lacking)
                    .forEach((customer, before) ->
                            decided.put(
                                    customer,
                                    accounts.decide(
                                            before,
                                            Objects.requireNonNull(orders.get(customer))
                                                    .command())));
        }
        return decided;
    }

    /// What to append for decisions that are not idle.
    ///
    /// @param after takes the states that the decisions lead to
    private static Map<UUID, Append> appends(
            Map<UUID, Order> orders,
            Map<UUID, Decided> decisions,
            Map<UUID, Known<Account>> after) {
        var appends = new LinkedHashMap<UUID, Append>();
        orders.forEach((customer, order) -> {
            Decided decided = Objects.requireNonNull(decisions.get(customer));
            after.put(customer, decided.after());
            if (!decided.events().isEmpty()) {
                appends.put(customer, decided.append(customer, order.context()));
            }
        });
        return appends;
    }
}
