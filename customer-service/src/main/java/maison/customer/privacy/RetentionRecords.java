package maison.customer.privacy;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import maison.customer.privacy.retention.RetentionCommand;
import maison.customer.privacy.retention.RetentionDecider;
import maison.customer.privacy.retention.RetentionEvent;
import maison.customer.privacy.retention.RetentionEvent.PolicyDefined;
import maison.customer.privacy.retention.RetentionEvent.PolicyPutOn;
import maison.customer.privacy.retention.RetentionEvent.PolicyTakenOff;
import maison.customer.privacy.retention.RetentionEvent.PreviewShown;
import maison.customer.privacy.retention.RetentionPolicy;
import maison.customer.privacy.retention.RetentionRefusal;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome;

/// The door to the retention policies.
@Singleton
public final class RetentionRecords {

    /// The stored names, chosen by hand.
    public static final EventTypes<RetentionEvent> EVENT_TYPES =
            EventTypes.of("retention-policy", RetentionEvent.class, RetentionEvent::at)
                    .with("retention-policy-defined", PolicyDefined.class)
                    .with("retention-preview-shown", PreviewShown.class)
                    .with("retention-policy-put-on", PolicyPutOn.class)
                    .with("retention-policy-taken-off", PolicyTakenOff.class);

    // Any fixed value will do; changing it would lose every stream of this type.
    private static final UUID NAMESPACE = UUID.fromString("8e41b7c2-90d3-5f16-a7b4-3c5d2e9f6a18");

    private final AggregateRunner<
                    RetentionCommand, RetentionPolicy, RetentionEvent, RetentionRefusal>
            runner;

    RetentionRecords(EventStore store, GroupCommit commits) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new RetentionDecider());
    }

    @Produces
    @Singleton
    static EventTypes<RetentionEvent> eventTypes() {
        return EVENT_TYPES;
    }

    private static UUID streamOf(String policy) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(policy);
    }

    /// Runs a command on one policy.
    public Outcome<RetentionPolicy, RetentionEvent, RetentionRefusal> run(
            String policy, RetentionCommand command, Call call) {
        return runner.run(streamOf(policy), command, call);
    }

    /// The policy as it is now, with its versions.
    public Loaded<RetentionPolicy, RetentionEvent> load(String policy) {
        return runner.load(streamOf(policy));
    }
}
