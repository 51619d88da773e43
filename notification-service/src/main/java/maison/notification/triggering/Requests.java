package maison.notification.triggering;

import maison.notification.Messages;
import maison.notification.message.MessageCommand.RequestMessage;
import maison.notification.message.MessageDecider;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.Decision.Accepted;
import maison.platform.inbox.Message;

/// From a message that ought to be sent to what is stored of it.
///
/// One that exists already makes its append conflict, which is what "at most once" wants; the other
/// appends of a batch are not touched by that.
final class Requests {

    private static final MessageDecider DECIDER = new MessageDecider();

    private Requests() {}

    static Append append(Message cause, RequestMessage command) {
        var decision = DECIDER.decide(command, DECIDER.initial());
        if (!(decision instanceof Accepted(var events))) {
            throw new IllegalStateException("A new message was refused: " + decision);
        }
        return Append.to(
                Messages.EVENT_TYPES,
                command.request().key().messageId(),
                0,
                events,
                cause.context("triggering"));
    }
}
