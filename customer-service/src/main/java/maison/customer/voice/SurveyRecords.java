package maison.customer.voice;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import maison.customer.voice.survey.Survey;
import maison.customer.voice.survey.SurveyCommand;
import maison.customer.voice.survey.SurveyDecider;
import maison.customer.voice.survey.SurveyEvent;
import maison.customer.voice.survey.SurveyEvent.SurveyDefined;
import maison.customer.voice.survey.SurveyRefusal;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome;

/// The door to surveys.
@Singleton
public final class SurveyRecords {

    /// The stored names, chosen by hand.
    public static final EventTypes<SurveyEvent> EVENT_TYPES =
            EventTypes.of("survey", SurveyEvent.class, SurveyEvent::at)
                    .with("survey-defined", SurveyDefined.class);

    // Any fixed value will do; changing it would lose every stream of this type.
    private static final UUID NAMESPACE = UUID.fromString("2b8e5f17-44a9-5c3d-9a10-7d5f60c1b2e8");

    private final AggregateRunner<SurveyCommand, Survey, SurveyEvent, SurveyRefusal> runner;

    SurveyRecords(EventStore store, GroupCommit commits) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new SurveyDecider());
    }

    @Produces
    @Singleton
    static EventTypes<SurveyEvent> eventTypes() {
        return EVENT_TYPES;
    }

    /// Stream ids are unique over all types, so it has one of its own.
    public static UUID streamOf(String id) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(id);
    }

    /// Runs a command.
    public Outcome<Survey, SurveyEvent, SurveyRefusal> run(
            String id, SurveyCommand command, Call call) {
        return runner.run(streamOf(id), command, call);
    }

    /// As it is now.
    public Loaded<Survey, SurveyEvent> load(String id) {
        return runner.load(streamOf(id));
    }
}
