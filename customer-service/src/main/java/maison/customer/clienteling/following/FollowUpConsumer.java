package maison.customer.clienteling.following;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import maison.customer.SqlArray;
import maison.customer.clienteling.TaskRecords;
import maison.customer.clienteling.rules.Rules;
import maison.customer.clienteling.rules.Rules.RuleView;
import maison.customer.clienteling.task.TaskEvent.TaskMade;
import maison.customer.identity.profile.Profiles;
import maison.platform.eventstore.Append;
import maison.platform.inbox.InboxHandler;
import maison.platform.inbox.InboxTransaction;
import maison.platform.inbox.Message;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;

/// Makes tasks of what happens to customers, by the rules that are in force when it is heard.
@Singleton
final class FollowUpConsumer implements InboxHandler {

    private static final String COMPONENT = "follow-ups";

    private final Clock clock;
    private final ZoneId fallback;
    private final Period overdue;

    /// @param fallback where a store is taken to be that was not described
    /// @param overdue what was due longer ago is not followed up any more, so that an imported
    ///   history makes no tasks but those of today and to come
    FollowUpConsumer(
            Clock clock,
            @ConfigProperty(name = "maison.tasks.zone") ZoneId fallback,
            @ConfigProperty(name = "maison.tasks.overdue") Period overdue) {
        this.clock = clock;
        this.fallback = fallback;
        this.overdue = overdue;
    }

    @Override
    public Set<String> topics() {
        return Set.of("maison.sales", "maison.orders");
    }

    @Override
    public void handle(InboxTransaction transaction, List<Message> batch) {
        Map<Message, Occasion> occasions = new LinkedHashMap<>();
        for (Message message : batch) {
            var occasion = Occasion.of(message);
            if (occasion != null) {
                occasions.put(message, occasion);
            }
        }
        List<Append> appends = appends(transaction.handle(), occasions);
        if (!appends.isEmpty()) {
            // What was made before answers with a conflict, and whom nobody knows is not followed
            // up.
            transaction.append(appends);
        }
    }

    private List<Append> appends(Handle handle, Map<Message, Occasion> occasions) {
        List<RuleView> rules = occasions.isEmpty() ? List.of() : Rules.inForce(handle);
        if (rules.isEmpty()) {
            return List.of();
        }
        List<UUID> asked =
                occasions.values().stream().map(Occasion::customerId).distinct().toList();
        Map<UUID, Boolean> erased = Profiles.erased(handle, asked);
        Map<UUID, String> carers = carers(handle, asked);
        Map<String, ZoneId> zones = StoreZones.all(handle);
        Instant now = clock.instant();
        var appends = new ArrayList<Append>();
        occasions.forEach((message, occasion) -> {
            if (Boolean.FALSE.equals(erased.get(occasion.customerId()))) {
                for (RuleView rule : rules) {
                    if (FollowUp.asks(rule, occasion)) {
                        ZoneId zone = zones.getOrDefault(occasion.storeId(), fallback);
                        TaskMade made =
                                FollowUp.after(
                                        rule,
                                        occasion,
                                        zone,
                                        carers.get(occasion.customerId()),
                                        now);
                        LocalDate oldest = LocalDate.ofInstant(now, zone).minus(overdue);
                        if (!made.dueOn().isBefore(oldest)) {
                            appends.add(TaskRecords.append(made, message.context(COMPONENT)));
                        }
                    }
                }
            }
        });
        return appends;
    }

    /// Who looks after each, the closer one first; whom nobody does is missing: their tasks are the
    /// store's.
    private static Map<UUID, String> carers(Handle handle, List<UUID> customers) {
        var carers = new HashMap<UUID, String>();
        handle.createQuery(
                        """
                        select distinct on (customer_id) customer_id, associate_id from client_books
                        where customer_id = any(:customers)
                        order by customer_id, care = 'personal-shopper' desc
                        """)
                .bind("customers", SqlArray.of(handle, "uuid", customers))
                .map((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .forEach(each -> carers.put(each.getKey(), each.getValue()));
        return carers;
    }
}
