package maison.notification.message;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import maison.notification.message.MessageCommand.CardRelease;
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
import maison.platform.testing.DeciderScenario;
import org.junit.jupiter.api.Test;

class MessageDeciderTest {

    static final Instant AT = Instant.parse("2026-03-04T10:00:00Z");
    private static final Instant SOON = AT.plusSeconds(1);
    static final MessageKey KEY =
            new MessageKey(
                    UUID.fromString("0b8f5c1e-7a44-4c53-8a19-2f64b0f3f001"),
                    "loyalty",
                    "tier-gold-2026-03-04");
    static final MessageRequest REQUEST =
            new MessageRequest(
                    KEY,
                    "email",
                    "tier-upgrade",
                    Map.of("from", "silver", "to", "gold"),
                    AT,
                    UUID.fromString("01957f00-0000-7000-8000-000000000001"));
    static final CardRelease CARD =
            new CardRelease(
                    "ar-SA", UUID.fromString("01957f00-0000-7000-8000-000000000002"), "loyalty-3");

    private static final MessageRequested REQUESTED = new MessageRequested(REQUEST, AT);
    private static final CardReleased RELEASED = new CardReleased(1, CARD, SOON);
    private static final SendingClaimed CLAIMED = new SendingClaimed(1, "sender-1", SOON);
    private static final OutcomeUnknown UNKNOWN = new OutcomeUnknown(1, "killed", SOON);
    private static final ClaimForSending CLAIM = new ClaimForSending(CARD, "sender-1", SOON);

    private final DeciderScenario<MessageCommand, Message, MessageEvent, MessageRefusal> message =
            DeciderScenario.of(new MessageDecider());

    @Test
    void is_requested_once() {
        message.given().when(new RequestMessage(REQUEST, null, AT)).then(REQUESTED);
        message.given(REQUESTED).when(new RequestMessage(REQUEST, null, SOON)).thenNothing();
        message.given(REQUESTED, RELEASED, CLAIMED, new HandedOver(KEY, 1, SOON))
                .when(new RequestMessage(REQUEST, null, SOON))
                .thenNothing();
    }

    @Test
    void may_be_suppressed_from_the_start_or_at_the_card() {
        var old = new Suppression(Reason.OLD_NEWS, "2011");
        var refused = new Suppression(Reason.CARD_REFUSED, "no-consent");

        message.given()
                .when(new RequestMessage(REQUEST, old, AT))
                .then(REQUESTED, new MessageSuppressed(KEY, old, AT));
        message.given(REQUESTED)
                .when(new Suppress(refused, SOON))
                .then(new MessageSuppressed(KEY, refused, SOON));
        message.given(REQUESTED, new MessageSuppressed(KEY, refused, SOON))
                .when(CLAIM)
                .thenRefused(new NotWaiting("suppressed"));
    }

    @Test
    void waits_as_long_as_its_client_wishes_and_that_is_no_attempt() {
        var morning = AT.plusSeconds(36_000);
        var held = new SendingPostponed(0, "quiet-hours", morning, SOON);

        message.given(REQUESTED).when(new Hold("quiet-hours", morning, SOON)).then(held);
        message.given(REQUESTED, held)
                .when(CLAIM)
                .thenRefused(new NotWaiting("waiting until " + morning));
        message.given(REQUESTED).when(new Hold("quiet-hours", SOON, SOON)).thenNothing();
        message.given(REQUESTED, RELEASED, CLAIMED)
                .when(new Hold("quiet-hours", morning, SOON))
                .thenRefused(new NotWaiting("sending"));
    }

    @Test
    void is_claimed_by_one_sender() {
        message.given(REQUESTED).when(CLAIM).then(RELEASED, CLAIMED);
        message.given(REQUESTED, RELEASED, CLAIMED)
                .when(CLAIM)
                .thenRefused(new NotWaiting("sending"));
    }

    @Test
    void is_not_claimed_before_it_is_due() {
        var failed = new SendingFailed(1, "SMTP reply 451", AT.plusSeconds(30), AT);

        message.given(REQUESTED, RELEASED, CLAIMED, failed)
                .when(CLAIM)
                .thenRefused(new NotWaiting("waiting until 2026-03-04T10:00:30Z"));
    }

    @Test
    void ends_with_the_hand_over() {
        var handedOver = new HandedOver(KEY, 1, SOON);

        message.given(REQUESTED, RELEASED, CLAIMED)
                .when(new ReportHandedOver(1, SOON))
                .then(handedOver);
        message.given(REQUESTED, RELEASED, CLAIMED, handedOver)
                .when(new ReportHandedOver(1, SOON))
                .thenNothing();
        message.given(REQUESTED, RELEASED, CLAIMED, handedOver)
                .when(new ReportUnknown(1, "late", SOON))
                .thenRefused(new NotThatAttempt("handed-over"));
    }

    @Test
    void is_tried_again_after_a_passing_failure_and_never_after_a_permanent_one() {
        message.given(REQUESTED, RELEASED, CLAIMED)
                .when(new ReportFailed(1, "SMTP reply 451", false, SOON))
                .then(new SendingFailed(1, "SMTP reply 451", SOON.plusSeconds(30), SOON));
        message.given(REQUESTED, RELEASED, CLAIMED)
                .when(new ReportFailed(1, "SMTP reply 550", true, SOON))
                .then(
                        new MessageSuppressed(
                                KEY,
                                new Suppression(Reason.UNDELIVERABLE, "SMTP reply 550"),
                                SOON));
    }

    @Test
    void waits_longer_each_time_and_gives_up_in_the_end() {
        var seventh = new SendingPostponed(7, "down", SOON, AT);
        var eighth = new SendingPostponed(8, "down", SOON, AT);

        message.given(REQUESTED, seventh)
                .when(new Postpone("down", SOON))
                .then(new SendingPostponed(8, "down", SOON.plus(Duration.ofHours(24)), SOON));
        message.given(REQUESTED, eighth)
                .when(new Postpone("down", SOON))
                .then(new MessageSuppressed(KEY, new Suppression(Reason.GIVEN_UP, "down"), SOON));
    }

    @Test
    void an_unknown_outcome_is_never_sent_again_unasked() {
        message.given(REQUESTED, RELEASED, CLAIMED)
                .when(new ReportUnknown(1, "killed", SOON))
                .then(UNKNOWN);
        message.given(REQUESTED, RELEASED, CLAIMED, UNKNOWN)
                .when(CLAIM)
                .thenRefused(new NotWaiting("unknown"));
        message.given(REQUESTED, RELEASED, CLAIMED, UNKNOWN)
                .when(new ReportFailed(1, "late", false, SOON))
                .thenRefused(new NotThatAttempt("unknown"));
    }

    @Test
    void a_late_report_of_the_hand_over_settles_an_unknown_outcome() {
        message.given(REQUESTED, RELEASED, CLAIMED, UNKNOWN)
                .when(new ReportHandedOver(1, SOON))
                .then(new HandedOver(KEY, 1, SOON));
    }

    @Test
    void a_person_settles_an_unknown_outcome_and_nothing_else() {
        message.given(REQUESTED, RELEASED, CLAIMED, UNKNOWN)
                .when(new Reconcile(Found.SENT, SOON))
                .then(new Reconciled(Found.SENT, null, SOON), new HandedOver(KEY, 1, SOON));
        message.given(REQUESTED, RELEASED, CLAIMED, UNKNOWN)
                .when(new Reconcile(Found.NOT_SENT, SOON))
                .then(new Reconciled(Found.NOT_SENT, SOON, SOON));
        message.given(REQUESTED)
                .when(new Reconcile(Found.SENT, SOON))
                .thenRefused(new NothingToReconcile("waiting"));
    }

    @Test
    void nothing_happens_to_a_message_that_nobody_requested() {
        message.given().when(CLAIM).thenRefused(new NoSuchMessage());
        message.given().when(new ReportHandedOver(1, AT)).thenRefused(new NoSuchMessage());
    }
}
