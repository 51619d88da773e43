package maison.purchase.aftercare;

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
import maison.purchase.aftercare.tradein.TradeIn;
import maison.purchase.aftercare.tradein.TradeInCommand;
import maison.purchase.aftercare.tradein.TradeInDecider;
import maison.purchase.aftercare.tradein.TradeInEvent;
import maison.purchase.aftercare.tradein.TradeInEvent.TradeInAccepted;
import maison.purchase.aftercare.tradein.TradeInEvent.TradeInQuoted;
import maison.purchase.aftercare.tradein.TradeInEvent.TradeInUndone;
import maison.purchase.aftercare.tradein.TradeInPolicy;
import maison.purchase.aftercare.tradein.TradeInRefusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The door to trade-ins: rules, policy, stored event names and database, wired once.
public final class TradeInDesk {

    /// The stored names of a trade-in's events.
    public static final EventTypes<TradeInEvent> TRADE_IN_EVENTS =
            EventTypes.of("trade-in", TradeInEvent.class, TradeInEvent::occurredAt)
                    .ruleVersion(TradeInDesk::policyOf)
                    .with("trade-in-quoted", TradeInQuoted.class)
                    .with("trade-in-accepted", TradeInAccepted.class)
                    .with("trade-in-undone", TradeInUndone.class)
                    .requireAll();

    private TradeInDesk() {}

    /// The quote decides everything later, so it says by which rules it was made.
    private static @Nullable String policyOf(TradeInEvent event) {
        return event instanceof TradeInQuoted quote ? quote.policy() : null;
    }

    @Singleton
    @Produces
    static EventTypes<TradeInEvent> tradeInEvents() {
        return TRADE_IN_EVENTS;
    }

    @Singleton
    @Produces
    static AggregateRunner<TradeInCommand, TradeIn, TradeInEvent, TradeInRefusal> tradeIns(
            EventStore store, GroupCommit commits) {
        return new AggregateRunner<>(store, commits, TRADE_IN_EVENTS, new TradeInDecider());
    }

    /// What the house gives from now on; a flawed file stops the service here.
    @Singleton
    @Produces
    static TradeInPolicy policy(@ConfigProperty(name = "maison.purchase.trade-ins") String source) {
        try (InputStream in = open(source)) {
            return read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the policy of trade-ins " + source, e);
        }
    }

    /// @throws JsonProcessingException for a file with a field that is missing or not known
    static TradeInPolicy read(byte[] json) throws IOException {
        return EventJson.MAPPER
                .readerFor(TradeInPolicy.class)
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
