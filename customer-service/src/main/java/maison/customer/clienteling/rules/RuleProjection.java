package maison.customer.clienteling.rules;

import jakarta.inject.Singleton;
import java.util.List;
import maison.customer.clienteling.rule.RuleEvent;
import maison.customer.clienteling.rule.RuleEvent.RuleDefined;
import maison.customer.clienteling.rule.RuleEvent.RuleRetired;
import maison.platform.eventstore.EventJson;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.projection.Projection;
import org.jdbi.v3.core.Handle;

/// Keeps `task_rules` in step with the events. There are few rules, so each event is one statement.
@Singleton
final class RuleProjection implements Projection {

    private static final String DEFINE =
            """
            insert into task_rules (rule_id, version, terms, in_force)
            values (:rule, :version, :terms::jsonb, true)
            on conflict (rule_id) do update
            set version = excluded.version, terms = excluded.terms, in_force = true
            """;

    private static final String RETIRE =
            "update task_rules set version = :version, in_force = false where rule_id = :rule";

    @Override
    public String name() {
        return "task-rules";
    }

    @Override
    public String ddl() {
        return "projections/task_rules.sql";
    }

    @Override
    public void apply(Handle handle, List<RecordedEvent<?>> events) {
        for (var recorded : events) {
            if (recorded.event() instanceof RuleEvent event) {
                apply(handle, event, recorded.envelope().version());
            }
        }
    }

    private static void apply(Handle handle, RuleEvent event, int version) {
        var update =
                switch (event) {
                    case RuleDefined defined ->
                            handle.createUpdate(DEFINE)
                                    .bind("terms", EventJson.write(defined.terms()));
                    case RuleRetired _ -> handle.createUpdate(RETIRE);
                };
        update.bind("rule", event.ruleId()).bind("version", version).execute();
    }
}
