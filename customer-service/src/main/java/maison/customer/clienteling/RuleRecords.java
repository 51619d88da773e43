package maison.customer.clienteling;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import maison.customer.clienteling.rule.Rule;
import maison.customer.clienteling.rule.RuleCommand;
import maison.customer.clienteling.rule.RuleDecider;
import maison.customer.clienteling.rule.RuleEvent;
import maison.customer.clienteling.rule.RuleEvent.RuleDefined;
import maison.customer.clienteling.rule.RuleEvent.RuleRetired;
import maison.customer.clienteling.rule.RuleRefusal;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome;

/// The door to the rules that make tasks.
@Singleton
public final class RuleRecords {

    /// The stored names, chosen by hand.
    public static final EventTypes<RuleEvent> EVENT_TYPES =
            EventTypes.of("task-rule", RuleEvent.class, RuleEvent::at)
                    .with("task-rule-defined", RuleDefined.class)
                    .with("task-rule-retired", RuleRetired.class);

    // Any fixed value will do; changing it would lose every stream of this type.
    private static final UUID NAMESPACE = UUID.fromString("2c9f7e4b-5d18-5a62-b3e8-7f0d1c6a9b45");

    private final AggregateRunner<RuleCommand, Rule, RuleEvent, RuleRefusal> runner;

    RuleRecords(EventStore store, GroupCommit commits) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new RuleDecider());
    }

    @Produces
    @Singleton
    static EventTypes<RuleEvent> eventTypes() {
        return EVENT_TYPES;
    }

    private static UUID streamOf(String rule) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(rule);
    }

    /// Runs a command on one rule.
    public Outcome<Rule, RuleEvent, RuleRefusal> run(String rule, RuleCommand command, Call call) {
        return runner.run(streamOf(rule), command, call);
    }

    /// The rule as it is now, with its versions.
    public Loaded<Rule, RuleEvent> load(String rule) {
        return runner.load(streamOf(rule));
    }
}
