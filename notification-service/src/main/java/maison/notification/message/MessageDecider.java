package maison.notification.message;

import static maison.platform.eventstore.Decision.accept;
import static maison.platform.eventstore.Decision.acceptAll;
import static maison.platform.eventstore.Decision.alreadyDone;
import static maison.platform.eventstore.Decision.refuse;

import java.time.Instant;
import java.util.List;
import maison.notification.message.Message.Claimed;
import maison.notification.message.Message.None;
import maison.notification.message.Message.Sent;
import maison.notification.message.Message.Suppressed;
import maison.notification.message.Message.Unknown;
import maison.notification.message.Message.Waiting;
import maison.notification.message.MessageCommand.ClaimForSending;
import maison.notification.message.MessageCommand.Found;
import maison.notification.message.MessageCommand.Hold;
import maison.notification.message.MessageCommand.Postpone;
import maison.notification.message.MessageCommand.Reconcile;
import maison.notification.message.MessageCommand.ReportFailed;
import maison.notification.message.MessageCommand.ReportHandedOver;
import maison.notification.message.MessageCommand.ReportUnknown;
import maison.notification.message.MessageCommand.RequestMessage;
import maison.notification.message.MessageCommand.Suppress;
import maison.notification.message.MessageEvent.CardReleased;
import maison.notification.message.MessageEvent.HandedOver;
import maison.notification.message.MessageEvent.MessageRequested;
import maison.notification.message.MessageEvent.MessageSuppressed;
import maison.notification.message.MessageEvent.OutcomeUnknown;
import maison.notification.message.MessageEvent.Reconciled;
import maison.notification.message.MessageEvent.SendingClaimed;
import maison.notification.message.MessageEvent.SendingFailed;
import maison.notification.message.MessageEvent.SendingPostponed;
import maison.notification.message.MessageRefusal.NoSuchMessage;
import maison.notification.message.MessageRefusal.NotThatAttempt;
import maison.notification.message.MessageRefusal.NotWaiting;
import maison.notification.message.MessageRefusal.NothingToReconcile;
import maison.notification.message.Suppression.Reason;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of one message: claimed by an event before it is sent, and never sent again while it
/// is possible that it was.
public final class MessageDecider
        implements Decider<MessageCommand, Message, MessageEvent, MessageRefusal> {

    @Override
    public Message initial() {
        return new None();
    }

    @Override
    public Decision<MessageEvent, MessageRefusal> decide(MessageCommand command, Message message) {
        return switch (message) {
            case None() -> decideNew(command);
            case Waiting waiting -> decideWaiting(command, waiting);
            case Claimed claimed -> decideClaimed(command, claimed);
            case Unknown unknown -> decideUnknown(command, unknown);
            case Sent sent -> decideSent(command, sent);
            case Suppressed suppressed -> decideSettled(command, suppressed);
        };
    }

    private static Decision<MessageEvent, MessageRefusal> decideNew(MessageCommand command) {
        return switch (command) {
            case RequestMessage(var request, var suppression, var at) when suppression == null ->
                    accept(new MessageRequested(request, at));
            case RequestMessage(var request, var suppression, var at) ->
                    acceptAll(
                            List.of(
                                    new MessageRequested(request, at),
                                    new MessageSuppressed(request.key(), suppression, at)));
            case Suppress _,
                    Postpone _,
                    Hold _,
                    ClaimForSending _,
                    ReportHandedOver _,
                    ReportFailed _,
                    ReportUnknown _,
                    Reconcile _ ->
                    refuse(new NoSuchMessage());
        };
    }

    private static Decision<MessageEvent, MessageRefusal> decideWaiting(
            MessageCommand command, Waiting waiting) {
        int attempt = waiting.attempts() + 1;
        return switch (command) {
            case RequestMessage _ -> alreadyDone();
            case Suppress(var suppression, var at) ->
                    accept(new MessageSuppressed(waiting.request().key(), suppression, at));
            case Postpone(var detail, var at) ->
                    accept(
                            Backoff.after(attempt, at)
                                    .<MessageEvent>map(
                                            next -> new SendingPostponed(attempt, detail, next, at))
                                    .orElseGet(() -> givenUp(waiting.request(), detail, at)));
            case Hold(_, var until, var at) when !until.isAfter(at) -> alreadyDone();
            case Hold(var detail, var until, var at) ->
                    accept(new SendingPostponed(waiting.attempts(), detail, until, at));
            case ClaimForSending(_, _, var at) when waiting.notBefore().isAfter(at) ->
                    refuse(new NotWaiting("waiting until " + waiting.notBefore()));
            case ClaimForSending(var card, var sender, var at) ->
                    acceptAll(
                            List.of(
                                    new CardReleased(attempt, card, at),
                                    new SendingClaimed(attempt, sender, at)));
            case ReportHandedOver _, ReportFailed _, ReportUnknown _ ->
                    refuse(new NotThatAttempt(waiting.state()));
            case Reconcile _ -> refuse(new NothingToReconcile(waiting.state()));
        };
    }

    private static Decision<MessageEvent, MessageRefusal> decideClaimed(
            MessageCommand command, Claimed claimed) {
        var key = claimed.request().key();
        return switch (command) {
            case RequestMessage _ -> alreadyDone();
            case ReportHandedOver(var attempt, var at) when attempt == claimed.attempt() ->
                    accept(new HandedOver(key, attempt, at));
            case ReportFailed(var attempt, var detail, var permanent, var at)
                    when attempt == claimed.attempt() ->
                    accept(failed(claimed, detail, permanent, at));
            case ReportUnknown(var attempt, var detail, var at) when attempt == claimed.attempt() ->
                    accept(new OutcomeUnknown(attempt, detail, at));
            case ReportHandedOver _, ReportFailed _, ReportUnknown _ ->
                    refuse(new NotThatAttempt(claimed.state()));
            case Suppress _, Postpone _, Hold _, ClaimForSending _ ->
                    refuse(new NotWaiting(claimed.state()));
            case Reconcile _ -> refuse(new NothingToReconcile(claimed.state()));
        };
    }

    /// Only a report of the attempt itself, come late, or a person can settle it.
    private static Decision<MessageEvent, MessageRefusal> decideUnknown(
            MessageCommand command, Unknown unknown) {
        var key = unknown.request().key();
        return switch (command) {
            case RequestMessage _ -> alreadyDone();
            case ReportHandedOver(var attempt, var at) when attempt == unknown.attempt() ->
                    accept(new HandedOver(key, attempt, at));
            case ReportUnknown(var attempt, _, _) when attempt == unknown.attempt() ->
                    alreadyDone();
            case ReportHandedOver _, ReportFailed _, ReportUnknown _ ->
                    refuse(new NotThatAttempt(unknown.state()));
            case Reconcile(var found, var at) when found == Found.SENT ->
                    acceptAll(
                            List.of(
                                    new Reconciled(found, null, at),
                                    new HandedOver(key, unknown.attempt(), at)));
            case Reconcile(var found, var at) -> accept(new Reconciled(found, at, at));
            case Suppress _, Postpone _, Hold _, ClaimForSending _ ->
                    refuse(new NotWaiting(unknown.state()));
        };
    }

    private static Decision<MessageEvent, MessageRefusal> decideSent(
            MessageCommand command, Sent sent) {
        return command instanceof ReportHandedOver(var attempt, _) && attempt == sent.attempt()
                ? alreadyDone()
                : decideSettled(command, sent);
    }

    private static Decision<MessageEvent, MessageRefusal> decideSettled(
            MessageCommand command, Message settled) {
        return switch (command) {
            case RequestMessage _ -> alreadyDone();
            case Suppress _, Postpone _, Hold _, ClaimForSending _ ->
                    refuse(new NotWaiting(settled.state()));
            case ReportHandedOver _, ReportFailed _, ReportUnknown _ ->
                    refuse(new NotThatAttempt(settled.state()));
            case Reconcile _ -> refuse(new NothingToReconcile(settled.state()));
        };
    }

    private static MessageEvent failed(
            Claimed claimed, String detail, boolean permanent, Instant at) {
        if (permanent) {
            var suppression = new Suppression(Reason.UNDELIVERABLE, detail);
            return new MessageSuppressed(claimed.request().key(), suppression, at);
        }
        return Backoff.after(claimed.attempt(), at)
                .<MessageEvent>map(next -> new SendingFailed(claimed.attempt(), detail, next, at))
                .orElseGet(() -> givenUp(claimed.request(), detail, at));
    }

    private static MessageEvent givenUp(MessageRequest request, String detail, Instant at) {
        return new MessageSuppressed(request.key(), new Suppression(Reason.GIVEN_UP, detail), at);
    }

    @Override
    public Message evolve(Message message, MessageEvent event) {
        return switch (event) {
            case MessageRequested(var request, var at) -> new Waiting(request, 0, at);
            case MessageSuppressed(_, var suppression, _) ->
                    new Suppressed(requestOf(message), suppression);
            case SendingPostponed(var attempt, _, var next, _) ->
                    new Waiting(requestOf(message), attempt, next);
            case CardReleased _ -> message;
            case SendingClaimed(var attempt, var sender, _) ->
                    new Claimed(requestOf(message), attempt, sender);
            case HandedOver(_, var attempt, _) -> new Sent(requestOf(message), attempt);
            case SendingFailed(var attempt, _, var next, _) ->
                    new Waiting(requestOf(message), attempt, next);
            case OutcomeUnknown(var attempt, _, _) -> new Unknown(requestOf(message), attempt);
            case Reconciled(_, var next, _) -> next == null ? message : again(message, next);
        };
    }

    private static Message again(Message message, Instant next) {
        if (message instanceof Unknown(var request, var attempt)) {
            return new Waiting(request, attempt, next);
        }
        throw new IllegalStateException("Reconciled while " + message.state());
    }

    private static MessageRequest requestOf(Message message) {
        return switch (message) {
            case Waiting waiting -> waiting.request();
            case Claimed claimed -> claimed.request();
            case Unknown unknown -> unknown.request();
            case Sent sent -> sent.request();
            case Suppressed suppressed -> suppressed.request();
            case None() -> throw new IllegalStateException("Event before MessageRequested");
        };
    }
}
