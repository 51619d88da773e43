package maison.notification.triggering;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import maison.notification.message.MessageCommand.RequestMessage;
import maison.platform.eventstore.Append;
import maison.platform.inbox.InboxHandler;
import maison.platform.inbox.InboxTransaction;
import maison.platform.inbox.Message;
import org.jspecify.annotations.Nullable;

/// Turns what loyalty-service tells of members into messages.
@Singleton
class LoyaltyConsumer implements InboxHandler {

    private final TierOccasion tiers;
    private final NoticeOccasion notices;
    private final Clock clock;

    LoyaltyConsumer(TierMessages settings, Clock clock) {
        this.tiers = new TierOccasion(settings.maxAge(), settings.tellFalls());
        this.notices = new NoticeOccasion(settings.maxAge());
        this.clock = clock;
    }

    @Override
    public Set<String> topics() {
        return Set.of("maison.loyalty");
    }

    @Override
    public void handle(InboxTransaction transaction, List<Message> batch) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var appends = new ArrayList<Append>();
        for (Message message : batch) {
            RequestMessage command = command(message, now);
            if (command != null) {
                appends.add(Requests.append(message, command));
            }
        }
        if (!appends.isEmpty()) {
            transaction.append(appends);
        }
    }

    /// None for what members are not written to about.
    private @Nullable RequestMessage command(Message message, Instant now) {
        return switch (message.type()) {
            case TierChanged.TYPE ->
                    tiers.message(message.dataAs(TierChanged.class), message.id(), now);
            case PointsExpiring.TYPE ->
                    notices.message(message.dataAs(PointsExpiring.class), message.id(), now);
            case TierAtRisk.TYPE ->
                    notices.message(message.dataAs(TierAtRisk.class), message.id(), now);
            default -> null;
        };
    }
}
