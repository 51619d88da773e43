package maison.customer.voice.inviting;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import maison.customer.voice.FeedbackRecords;
import maison.customer.voice.feedback.FeedbackCommand.Invite;
import maison.customer.voice.feedback.FeedbackDecider;
import maison.customer.voice.feedbacks.FeedbackList;
import maison.customer.voice.surveys.SurveyBook;
import maison.customer.voice.surveys.SurveyBook.Sent;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.Decision.Accepted;
import maison.platform.inbox.InboxHandler;
import maison.platform.inbox.InboxTransaction;
import maison.platform.inbox.Message;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Invites clients to tell how it was, after what other services tell of. An invitation that exists
/// already makes its append conflict, so that nobody is asked twice about one thing.
@Singleton
class OccasionConsumer implements InboxHandler {

    private final FeedbackDecider decider = new FeedbackDecider();
    private final SurveyBook surveys;
    private final FeedbackList feedback;
    private final Duration maxAge;
    private final Clock clock;

    /// @param maxAge older occasions are nothing to ask about, so that an imported history asks
    ///   nobody
    OccasionConsumer(
            SurveyBook surveys,
            FeedbackList feedback,
            @ConfigProperty(name = "maison.surveys.max-age") Duration maxAge,
            Clock clock) {
        this.surveys = surveys;
        this.feedback = feedback;
        this.maxAge = maxAge;
        this.clock = clock;
    }

    @Override
    public Set<String> topics() {
        return Set.of("maison.sales", "maison.orders", "maison.jobs", "maison.appointments");
    }

    @Override
    public void handle(InboxTransaction transaction, List<Message> batch) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var told = fresh(batch, now);
        if (told.isEmpty()) {
            return;
        }
        var active = surveys.active(transaction.handle());
        if (active.isEmpty()) {
            return;
        }
        var customers = told.stream().map(each -> each.occasion().customerId()).toList();
        Map<UUID, Instant> lastAsked = feedback.lastAsked(transaction.handle(), customers);
        var appends = new ArrayList<Append>();
        for (var each : told) {
            for (var sent : active) {
                if (asks(sent, each.occasion(), lastAsked, now)) {
                    var occasion = each.occasion();
                    lastAsked.put(occasion.customerId(), now);
                    var invite =
                            Invitations.invite(occasion.customerId(), sent, occasion.about(), now);
                    appends.add(append(each.message(), invite));
                }
            }
        }
        if (!appends.isEmpty()) {
            transaction.append(appends);
        }
    }

    private record Told(Message message, Occasion occasion) {}

    private List<Told> fresh(List<Message> batch, Instant now) {
        var told = new ArrayList<Told>();
        for (var message : batch) {
            var occasion = Occasion.of(message);
            if (occasion != null && occasion.at().isAfter(now.minus(maxAge))) {
                told.add(new Told(message, occasion));
            }
        }
        return told;
    }

    /// A client who was asked a short while ago is left in peace, whatever it was about.
    private static boolean asks(
            Sent sent, Occasion occasion, Map<UUID, Instant> lastAsked, Instant now) {
        var asked = sent.questionnaire();
        var last = lastAsked.get(occasion.customerId());
        return asked.after().contains(occasion.about().kind())
                && (last == null || !last.plus(Duration.ofDays(asked.restDays())).isAfter(now));
    }

    private Append append(Message message, Invite invite) {
        if (!(decider.decide(invite, decider.initial()) instanceof Accepted(var events))) {
            throw new IllegalStateException("A new invitation was refused");
        }
        return Append.to(
                FeedbackRecords.EVENT_TYPES,
                FeedbackRecords.streamOf(invite.invitationId()),
                0,
                events,
                message.context("inviting"));
    }
}
