package maison.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import maison.notification.Messages;
import maison.notification.message.MessageCommand.Found;
import maison.notification.message.MessageEvent.CardReleased;
import maison.notification.message.MessageEvent.HandedOver;
import maison.notification.message.MessageEvent.MessageRequested;
import maison.notification.message.MessageEvent.MessageSuppressed;
import maison.notification.message.MessageEvent.OutcomeUnknown;
import maison.notification.message.MessageEvent.Reconciled;
import maison.notification.message.MessageEvent.SendingClaimed;
import maison.notification.message.MessageEvent.SendingFailed;
import maison.notification.message.MessageEvent.SendingPostponed;
import maison.notification.message.Suppression.Reason;
import maison.platform.testing.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is stored is written and read for good as these files say.
class EventFormatTest {

    static Stream<Arguments> events() {
        var at = MessageDeciderTest.AT;
        var next = at.plusSeconds(30);
        var key = MessageDeciderTest.KEY;
        return Stream.of(
                Arguments.of(
                        "message-requested", new MessageRequested(MessageDeciderTest.REQUEST, at)),
                Arguments.of(
                        "message-suppressed",
                        new MessageSuppressed(
                                key, new Suppression(Reason.CARD_REFUSED, "no-consent"), at)),
                Arguments.of(
                        "sending-postponed",
                        new SendingPostponed(1, "customer-service answered 503", next, at)),
                Arguments.of("card-released", new CardReleased(1, MessageDeciderTest.CARD, at)),
                Arguments.of("sending-claimed", new SendingClaimed(1, "sender-1", at)),
                Arguments.of("handed-over", new HandedOver(key, 1, at)),
                Arguments.of("sending-failed", new SendingFailed(1, "SMTP reply 451", next, at)),
                Arguments.of("outcome-unknown", new OutcomeUnknown(1, "killed", at)),
                Arguments.of("reconciled", new Reconciled(Found.NOT_SENT, next, at)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_written_and_read_as_its_file_says(String name, MessageEvent event) {
        Golden.check("events", name, event);
        assertThat(Messages.EVENT_TYPES.read(name, 1, Golden.stored(name))).isEqualTo(event);
    }
}
