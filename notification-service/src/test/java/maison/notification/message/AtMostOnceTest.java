package maison.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import maison.notification.message.MessageCommand.ClaimForSending;
import maison.notification.message.MessageCommand.Found;
import maison.notification.message.MessageCommand.Postpone;
import maison.notification.message.MessageCommand.Reconcile;
import maison.notification.message.MessageCommand.ReportFailed;
import maison.notification.message.MessageCommand.ReportHandedOver;
import maison.notification.message.MessageCommand.ReportUnknown;
import maison.notification.message.MessageCommand.RequestMessage;
import maison.notification.message.MessageEvent.HandedOver;
import maison.notification.message.MessageEvent.Reconciled;
import maison.notification.message.MessageEvent.SendingClaimed;
import maison.notification.message.MessageEvent.SendingFailed;
import maison.platform.eventstore.Decision.Accepted;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever senders, dead senders, late reports and people do in whatever order.
class AtMostOnceTest {

    private static final Instant LATE = MessageDeciderTest.AT.plusSeconds(10_000_000);

    @Provide
    Arbitrary<List<MessageCommand>> commands() {
        var attempts = Arbitraries.integers().between(1, 4);
        Arbitrary<MessageCommand> any =
                Arbitraries.oneOf(
                        Arbitraries.of(
                                new RequestMessage(MessageDeciderTest.REQUEST, null, LATE),
                                new Postpone("down", MessageDeciderTest.AT),
                                new ClaimForSending(MessageDeciderTest.CARD, "a", LATE),
                                new ClaimForSending(MessageDeciderTest.CARD, "b", LATE),
                                new Reconcile(Found.SENT, LATE),
                                new Reconcile(Found.NOT_SENT, MessageDeciderTest.AT)),
                        attempts.map(each -> new ReportHandedOver(each, LATE)),
                        attempts.map(each ->
                                new ReportFailed(each, "451", false, MessageDeciderTest.AT)),
                        attempts.map(each -> new ReportUnknown(each, "killed", LATE)));
        return any.list().ofMaxSize(60);
    }

    @Property
    void a_message_is_claimed_again_only_when_it_is_sure_that_it_did_not_leave(
            @ForAll("commands") List<MessageCommand> commands) {
        var history = run(commands);

        boolean mayHaveLeft = false;
        int handedOver = 0;
        for (MessageEvent event : history) {
            if (event instanceof SendingClaimed) {
                assertThat(mayHaveLeft).as("claimed again in %s", history).isFalse();
                mayHaveLeft = true;
            } else if (event instanceof SendingFailed
                    || (event instanceof Reconciled(var found, _, _) && found == Found.NOT_SENT)) {
                mayHaveLeft = false;
            } else if (event instanceof HandedOver) {
                handedOver++;
            }
        }
        assertThat(handedOver).isLessThanOrEqualTo(1);
    }

    private static List<MessageEvent> run(List<MessageCommand> commands) {
        var decider = new MessageDecider();
        var history = new ArrayList<MessageEvent>();
        history.add(
                new MessageEvent.MessageRequested(
                        MessageDeciderTest.REQUEST, MessageDeciderTest.AT));
        var state = decider.replay(history);
        for (MessageCommand command : commands) {
            if (decider.decide(command, state) instanceof Accepted(var events)) {
                history.addAll(events);
                state = decider.replay(state, events);
            }
        }
        return history;
    }
}
