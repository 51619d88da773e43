package maison.notification.delivering;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import maison.notification.Messages;
import maison.notification.delivering.ContactCard.Refused;
import maison.notification.delivering.ContactCard.Released;
import maison.notification.delivering.ContactCard.Unavailable;
import maison.notification.delivering.Handover.NotTaken;
import maison.notification.delivering.Handover.Taken;
import maison.notification.delivering.Handover.Unclear;
import maison.notification.delivering.OpenLink.Given;
import maison.notification.delivering.OpenLink.Over;
import maison.notification.message.Message;
import maison.notification.message.Message.Claimed;
import maison.notification.message.Message.Waiting;
import maison.notification.message.MessageCommand;
import maison.notification.message.MessageCommand.ClaimForSending;
import maison.notification.message.MessageCommand.Hold;
import maison.notification.message.MessageCommand.Postpone;
import maison.notification.message.MessageCommand.ReportFailed;
import maison.notification.message.MessageCommand.ReportHandedOver;
import maison.notification.message.MessageCommand.ReportUnknown;
import maison.notification.message.MessageCommand.Suppress;
import maison.notification.message.MessageEvent;
import maison.notification.message.MessageRequest;
import maison.notification.message.Suppression;
import maison.notification.message.Suppression.Reason;
import maison.notification.rendering.Letter;
import maison.notification.rendering.Letters;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome.Done;

/// Takes one message through an attempt: card, words, claim, hand-over, report.
///
/// The claim is committed before the mail server hears anything, and everything that can fail
/// without it is done before the claim. What happened after the claim is reported until it is
/// stored; if the process dies first, the next sender finds the claim and asks a person.
@Singleton
class Sending {

    private final Messages messages;
    private final ContactCards cards;
    private final OpenLinks links;
    private final Letters letters;
    private final MailServer server;
    private final Clock clock;
    private final Map<UUID, MessageCommand> unreported = new ConcurrentHashMap<>();

    Sending(
            Messages messages,
            ContactCards cards,
            OpenLinks links,
            Letters letters,
            MailServer server,
            Clock clock) {
        this.messages = messages;
        this.cards = cards;
        this.links = links;
        this.letters = letters;
        this.server = server;
        this.clock = clock;
    }

    /// Tries a message that is due; does nothing if it is not waiting any more.
    ///
    /// @param sender names this sender's session in the claim
    void attempt(UUID id, String sender) {
        var loaded = messages.load(id);
        if (!(loaded.state() instanceof Waiting waiting)) {
            return;
        }
        var call = callOf(loaded);
        switch (cards.ask(waiting.request(), call.context().correlationId())) {
            case Refused(var reason, var notBefore) when notBefore != null ->
                    messages.run(id, new Hold(reason, notBefore, now()), call);
            case Refused(var reason, _) -> {
                var suppression = new Suppression(Reason.CARD_REFUSED, reason);
                messages.run(id, new Suppress(suppression, now()), call);
            }
            case Unavailable(var detail) -> messages.run(id, new Postpone(detail, now()), call);
            case Released released -> sendWithLink(id, released, sender, loaded, waiting.request());
        }
    }

    private void sendWithLink(
            UUID id,
            Released card,
            String sender,
            Loaded<Message, MessageEvent> loaded,
            MessageRequest request) {
        var call = callOf(loaded);
        switch (links.ask(request, call.context().correlationId())) {
            case Over(var detail) ->
                    messages.run(
                            id,
                            new Suppress(new Suppression(Reason.LINK_OVER, detail), now()),
                            call);
            case OpenLink.Unavailable(var detail) ->
                    messages.run(id, new Postpone(detail, now()), call);
            case Given link -> {
                var language = card.release().language();
                var extras =
                        new Letters.Extras(
                                link.url(),
                                link.subject(),
                                card.preferences() == null ? "" : card.preferences());
                var letter = letters.write(request, language, card.greeting(), extras);
                send(id, card, letter, sender, loaded);
            }
        }
    }

    private void send(
            UUID id,
            Released card,
            Letter letter,
            String sender,
            Loaded<Message, MessageEvent> loaded) {
        var waiting = (Waiting) loaded.state();
        var claim = new ClaimForSending(card.release(), sender, now());
        var call = callOf(loaded);
        if (messages.run(id, claim, call) instanceof Done) {
            int attempt = waiting.attempts() + 1;
            report(
                    id,
                    reportOf(server.send(card.address(), letter, card.preferences()), attempt),
                    call);
        }
    }

    private MessageCommand reportOf(Handover handover, int attempt) {
        return switch (handover) {
            case Taken() -> new ReportHandedOver(attempt, now());
            case NotTaken(var detail, var permanent) ->
                    new ReportFailed(attempt, detail, permanent, now());
            case Unclear(var detail) -> new ReportUnknown(attempt, detail, now());
        };
    }

    private void report(UUID id, MessageCommand report, Call call) {
        unreported.put(id, report);
        messages.run(id, report, call);
        unreported.remove(id);
    }

    /// Settles a message that is claimed though nobody is sending it: with the report that could
    /// not be stored, or else as unknown. It is never sent again from here.
    void settle(UUID id) {
        var loaded = messages.load(id);
        if (loaded.state() instanceof Claimed(_, var attempt, var sender)) {
            var unknown =
                    new ReportUnknown(
                            attempt,
                            "Sender %s ended between claim and report".formatted(sender),
                            now());
            messages.run(id, unreported.getOrDefault(id, unknown), callOf(loaded));
        }
        unreported.remove(id);
    }

    private static Call callOf(Loaded<Message, MessageEvent> loaded) {
        var first = loaded.events().getFirst().envelope();
        var own =
                CommandContext.system(
                        "delivering", "%s/%d".formatted(first.stream(), loaded.version()));
        return Call.of(
                new CommandContext(
                        own.commandId(),
                        own.actor(),
                        null,
                        first.context().correlationId(),
                        first.eventId(),
                        first.context().traceparent()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
