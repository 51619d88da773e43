package maison.customer.permission;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import maison.customer.identity.joined.JoinedWords;
import maison.customer.identity.joined.Said;
import maison.customer.identity.profile.Profiles;
import maison.customer.permission.consent.ConsentCommand;
import maison.customer.permission.consent.ConsentDecider;
import maison.customer.permission.consent.ConsentEvent;
import maison.customer.permission.consent.ConsentEvent.ConsentAsked;
import maison.customer.permission.consent.ConsentEvent.ConsentGiven;
import maison.customer.permission.consent.ConsentEvent.ConsentRevoked;
import maison.customer.permission.consent.ConsentKey;
import maison.customer.permission.consent.ConsentRefusal;
import maison.customer.permission.consent.Consents;
import maison.customer.permission.consent.Consents.Word;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome;
import maison.platform.eventstore.StoredAnswer;
import org.jspecify.annotations.Nullable;

/// The door to customers' consents.
@Singleton
public final class ConsentRecords {

    /// The stored names, chosen by hand.
    public static final EventTypes<ConsentEvent> EVENT_TYPES =
            EventTypes.of("consent", ConsentEvent.class, ConsentEvent::at)
                    .with("consent-given", ConsentGiven.class)
                    .with("consent-asked", ConsentAsked.class)
                    .with("consent-revoked", ConsentRevoked.class)
                    .subject(ConsentEvent::customerId);

    // Any fixed value will do; changing it would lose every consent stream.
    private static final UUID NAMESPACE = UUID.fromString("0e3f3f52-6b0f-5b0e-9c3e-6d0d7f2b9a11");

    private final AggregateRunner<ConsentCommand, Consents, ConsentEvent, ConsentRefusal> runner;
    private final AggregateRunner<ConsentCommand, Consents, ConsentEvent, ConsentRefusal> joined;
    private final Profiles profiles;

    ConsentRecords(EventStore store, GroupCommit commits, Profiles profiles) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new ConsentDecider());
        this.joined =
                new AggregateRunner<>(
                        store, commits, EVENT_TYPES, ConsentDecider.recordingEveryWord());
        this.profiles = profiles;
    }

    @Produces
    @Singleton
    static EventTypes<ConsentEvent> eventTypes() {
        return EVENT_TYPES;
    }

    /// The stream of a customer's consents: stream ids are unique over all types, so it has one of
    /// its own.
    public static UUID streamOf(UUID customer) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(customer.toString());
    }

    /// Runs a command on one customer's consents.
    public Outcome<Consents, ConsentEvent, ConsentRefusal> run(
            UUID customer, ConsentCommand command, Call call) {
        return runnerOf(customer).run(streamOf(customer), command, call);
    }

    /// Runs a command on one customer's consents, keeping the answer under the call's idempotency
    /// key.
    public Outcome<Consents, ConsentEvent, ConsentRefusal> run(
            UUID customer,
            ConsentCommand command,
            Call call,
            Function<Outcome.Done<Consents, ConsentEvent, ConsentRefusal>, StoredAnswer> answer) {
        return runnerOf(customer).run(streamOf(customer), command, call, answer);
    }

    /// Runs a command on the consents of somebody who was registered just now and most likely said
    /// nothing yet.
    public Outcome<Consents, ConsentEvent, ConsentRefusal> runAsNew(
            UUID customer, ConsentCommand command, Call call) {
        return runner.runAsNew(streamOf(customer), command, call, null);
    }

    /// What repeats a word of the same id may still change that of another id of the person.
    private AggregateRunner<ConsentCommand, Consents, ConsentEvent, ConsentRefusal> runnerOf(
            UUID customer) {
        return profiles.idsOf(customer).size() == 1 ? runner : joined;
    }

    /// How the person's consents stand, whichever of their ids each was told with.
    public Consents standing(UUID customer) {
        var ids = profiles.idsOf(customer);
        if (ids.size() == 1) {
            return load(customer).state();
        }
        var said = new ArrayList<Said<ConsentKey, Word>>();
        var pending = new HashMap<ConsentKey, ConsentAsked>();
        var confirmed = new HashSet<UUID>();
        for (var id : ids) {
            var own = load(id);
            pending.putAll(own.state().pending());
            confirmed.addAll(own.state().confirmed());
            own.events().forEach(each -> word(each.event()).ifPresent(said::add));
        }
        var latest = JoinedWords.of(customer, said, profiles.joinsOf(customer), Word::stricter);
        return new Consents(latest, pending, confirmed);
    }

    private static Optional<Said<ConsentKey, Word>> word(ConsentEvent event) {
        var key = new ConsentKey(event.purpose(), event.channel());
        return switch (event) {
            case ConsentGiven given -> Optional.of(word(given, key, given.textVersion()));
            case ConsentRevoked revoked -> Optional.of(word(revoked, key, null));
            case ConsentAsked _ -> Optional.empty();
        };
    }

    private static Said<ConsentKey, Word> word(
            ConsentEvent event, ConsentKey key, @Nullable String textVersion) {
        return new Said<>(event.customerId(), key, new Word(textVersion, event.at()), event.at());
    }

    /// The consents as they were told with this id.
    public Loaded<Consents, ConsentEvent> load(UUID customer) {
        return runner.load(streamOf(customer));
    }
}
