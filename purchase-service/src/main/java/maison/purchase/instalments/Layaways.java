package maison.purchase.instalments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.EventJson;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.purchase.instalments.layaway.Layaway;
import maison.purchase.instalments.layaway.LayawayCommand;
import maison.purchase.instalments.layaway.LayawayDecider;
import maison.purchase.instalments.layaway.LayawayEvent;
import maison.purchase.instalments.layaway.LayawayEvent.InstalmentFellDue;
import maison.purchase.instalments.layaway.LayawayEvent.LaidAway;
import maison.purchase.instalments.layaway.LayawayEvent.LayawayCancelled;
import maison.purchase.instalments.layaway.LayawayEvent.PaymentTaken;
import maison.purchase.instalments.layaway.LayawayEvent.PickedUp;
import maison.purchase.instalments.layaway.LayawayPolicy;
import maison.purchase.instalments.layaway.LayawayRefusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The door to layaways: rules, policy, stored event names and database, wired once.
public final class Layaways {

    /// The stored names of a layaway's events.
    public static final EventTypes<LayawayEvent> LAYAWAY_EVENTS =
            EventTypes.of("layaway", LayawayEvent.class, LayawayEvent::occurredAt)
                    .ruleVersion(Layaways::policyOf)
                    .with("layaway-opened", LaidAway.class)
                    .with("layaway-payment-taken", PaymentTaken.class)
                    .with("layaway-instalment-due", InstalmentFellDue.class)
                    .with("layaway-picked-up", PickedUp.class)
                    .with("layaway-cancelled", LayawayCancelled.class)
                    .requireAll();

    private Layaways() {}

    /// The terms decide everything later, so the opening says which they were.
    private static @Nullable String policyOf(LayawayEvent event) {
        return event instanceof LaidAway plan ? plan.terms().policy() : null;
    }

    @Singleton
    @Produces
    static EventTypes<LayawayEvent> layawayEvents() {
        return LAYAWAY_EVENTS;
    }

    @Singleton
    @Produces
    static AggregateRunner<LayawayCommand, Layaway, LayawayEvent, LayawayRefusal> layaways(
            EventStore store, GroupCommit commits) {
        return new AggregateRunner<>(store, commits, LAYAWAY_EVENTS, new LayawayDecider());
    }

    /// The terms of layaways that are opened from now on; a flawed file stops the service here.
    @Singleton
    @Produces
    static LayawayPolicy policy(
            @ConfigProperty(name = "maison.purchase.instalments.layaway.policy") String source) {
        try (InputStream in = open(source)) {
            return read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the terms of layaways " + source, e);
        }
    }

    /// @throws JsonProcessingException for a file with a field that is missing or not known
    static LayawayPolicy read(byte[] json) throws IOException {
        return EventJson.MAPPER
                .readerFor(LayawayPolicy.class)
                .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .with(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .readValue(json);
    }

    private static InputStream open(String source) throws IOException {
        InputStream resource =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(source);
        return resource == null ? Files.newInputStream(Path.of(source)) : resource;
    }
}
