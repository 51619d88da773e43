package maison.customer.clienteling.following;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import maison.customer.clienteling.TaskRecords;
import maison.customer.clienteling.rules.Rules.RuleView;
import maison.customer.clienteling.task.Origin;
import maison.customer.clienteling.task.TaskEvent.TaskMade;
import org.jspecify.annotations.Nullable;

/// Makes of a rule and what happened the one task that follows.
final class FollowUp {

    private FollowUp() {}

    /// Whether a rule has something to say of an occasion.
    static boolean asks(RuleView rule, Occasion occasion) {
        var terms = rule.terms();
        return terms.on() == occasion.trigger()
                && (terms.storeId() == null || terms.storeId().equals(occasion.storeId()))
                && (terms.category() == null || occasion.categories().contains(terms.category()));
    }

    /// The task after an occasion, due on the store's day.
    static TaskMade after(
            RuleView rule, Occasion occasion, ZoneId zone, @Nullable String assignee, Instant now) {
        return task(
                rule,
                occasion.key(),
                occasion.customerId(),
                occasion.storeId(),
                assignee,
                LocalDate.ofInstant(occasion.at(), zone),
                now);
    }

    /// The task of a period.
    ///
    /// @param begins the first day of the period
    static TaskMade of(
            RuleView rule,
            LocalDate begins,
            UUID customer,
            String store,
            @Nullable String assignee,
            Instant now) {
        String trigger = rule.terms().on().json() + ":" + begins;
        return task(rule, trigger, customer, store, assignee, begins, now);
    }

    private static TaskMade task(
            RuleView rule,
            String trigger,
            UUID customer,
            String store,
            @Nullable String assignee,
            LocalDate from,
            Instant now) {
        LocalDate due = from.plus(rule.terms().after());
        return new TaskMade(
                TaskRecords.idOf(rule.ruleId(), trigger, customer),
                customer,
                new Origin(rule.ruleId(), rule.version(), trigger),
                store,
                assignee,
                due,
                due.plusDays(rule.terms().escalateAfterDays()),
                null,
                now);
    }
}
