package maison.customer.tailoring;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import maison.customer.tailoring.template.Template;
import maison.customer.tailoring.template.TemplateCommand;
import maison.customer.tailoring.template.TemplateDecider;
import maison.customer.tailoring.template.TemplateEvent;
import maison.customer.tailoring.template.TemplateEvent.TemplatePublished;
import maison.customer.tailoring.template.TemplateRefusal;
import maison.customer.tailoring.templates.Shipped;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome;

/// The door to the house's own templates of measurements.
@Singleton
public final class TemplateRecords {

    /// The stream type.
    public static final String STREAM_TYPE = "measurement-template";

    /// The stored names, chosen by hand.
    public static final EventTypes<TemplateEvent> EVENT_TYPES =
            EventTypes.of(STREAM_TYPE, TemplateEvent.class, TemplateEvent::at)
                    .with("measurement-template-published", TemplatePublished.class);

    // Any fixed value will do; changing it would lose every stream of this type.
    private static final UUID NAMESPACE = UUID.fromString("2b1f6d1e-52c3-5bb0-9f6c-1c7a5e0d8b94");

    private final AggregateRunner<TemplateCommand, Template, TemplateEvent, TemplateRefusal> runner;

    TemplateRecords(EventStore store, GroupCommit commits) {
        this.runner =
                new AggregateRunner<>(
                        store,
                        commits,
                        EVENT_TYPES,
                        new TemplateDecider(Shipped.templates().keySet()));
    }

    @Produces
    @Singleton
    static EventTypes<TemplateEvent> eventTypes() {
        return EVENT_TYPES;
    }

    private static UUID streamOf(String code) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(code);
    }

    /// Runs a command on one template.
    public Outcome<Template, TemplateEvent, TemplateRefusal> run(
            String code, TemplateCommand command, Call call) {
        return runner.run(streamOf(code), command, call);
    }

    /// A template as it is now.
    public Loaded<Template, TemplateEvent> load(String code) {
        return runner.load(streamOf(code));
    }
}
