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
import maison.loyalty.LoyaltyAccounts.Versioned;
import maison.loyalty.account.LoyaltyCommand;
import maison.loyalty.account.MissingDetail;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.AppendResult;
import maison.platform.eventstore.CommandContext;
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
        Map<UUID, Versioned> known = states.load(handle, orders.keySet());
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
        Map<UUID, Versioned> after = new HashMap<>();
        Map<UUID, Order> stale = attempt(orders, decided, after, append);
        if (!stale.isEmpty()) {
            // Another replica had moved them on. Now nobody else can, so this attempt succeeds.
            Map<UUID, Versioned> fresh = states.read(handle, stale.keySet());
            Map<UUID, Order> left = attempt(stale, decide(handle, stale, fresh), after, append);
            if (!left.isEmpty()) {
                throw new IllegalStateException("Appended under our lock: " + left.keySet());
            }
        }
        states.keepAfterCommit(handle, after);
    }

    /// Decides on what is known in outline, and on whole accounts where that is not enough.
    private Map<UUID, Decided> decide(
            Handle handle, Map<UUID, Order> orders, Map<UUID, Versioned> known) {
        Map<UUID, Decided> decided = HashMap.newHashMap(orders.size());
        var lacking = new ArrayList<UUID>();
        orders.forEach((customer, order) -> {
            Versioned before = known.getOrDefault(customer, accounts.unopened());
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

    /// Returns the orders of accounts that have moved past the known version.
    private static Map<UUID, Order> attempt(
            Map<UUID, Order> orders,
            Map<UUID, Decided> decisions,
            Map<UUID, Versioned> after,
            Function<List<Append>, List<AppendResult>> append) {
        var appends = new ArrayList<Append>(orders.size());
        var customers = new ArrayList<UUID>(orders.size());
        for (Map.Entry<UUID, Order> each : orders.entrySet()) {
            UUID customer = each.getKey();
            Decided decided = Objects.requireNonNull(decisions.get(customer));
            after.put(customer, decided.after());
            if (!decided.events().isEmpty()) {
                appends.add(decided.append(customer, each.getValue().context()));
                customers.add(customer);
            }
        }
        return appends.isEmpty() ? Map.of() : conflicts(orders, customers, append.apply(appends));
    }

    private static Map<UUID, Order> conflicts(
            Map<UUID, Order> orders, List<UUID> customers, List<AppendResult> results) {
        var stale = new LinkedHashMap<UUID, Order>();
        for (int i = 0; i < results.size(); i++) {
            UUID customer = customers.get(i);
            Order order = orders.get(customer);
            switch (results.get(i)) {
                case AppendResult.Appended _ -> {
                    // As decided.
                }
                case AppendResult.Conflict _ when order != null -> stale.put(customer, order);
                case AppendResult other ->
                        throw new IllegalStateException(
                                "Account %s: %s".formatted(customer, other));
            }
        }
        return stale;
    }
}
