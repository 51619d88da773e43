package maison.customer.lifecycle.touching;

import java.time.Instant;
import java.util.UUID;
import maison.customer.belongings.gift.GiftEvent.GiftPlanned;
import maison.customer.belongings.wish.WishEvent.WishDropped;
import maison.customer.belongings.wish.WishEvent.WishFulfilled;
import maison.customer.belongings.wish.WishEvent.WishMade;
import maison.customer.clienteling.alert.AlertEvent.AlertNoted;
import maison.customer.clienteling.alert.AlertEvent.AlertWithdrawn;
import maison.customer.clienteling.assignment.AssignmentEvent.AssignmentEnded;
import maison.customer.clienteling.assignment.AssignmentEvent.CustomerAssigned;
import maison.customer.clienteling.note.NoteEvent.NoteRewritten;
import maison.customer.clienteling.note.NoteEvent.NoteWritten;
import maison.customer.clienteling.preference.PreferenceEvent.PreferenceStated;
import maison.customer.clienteling.preference.PreferenceEvent.PreferenceWithdrawn;
import maison.customer.clienteling.task.TaskEvent.TaskCancelled;
import maison.customer.clienteling.task.TaskEvent.TaskDone;
import maison.customer.clienteling.task.TaskEvent.TaskEscalated;
import maison.customer.clienteling.task.TaskEvent.TaskMade;
import maison.customer.documents.file.FileEvent;
import maison.customer.finding.card.CardEvent.CardBlocked;
import maison.customer.finding.card.CardEvent.CardIssued;
import maison.customer.identity.birthday.BirthdayEvent.BirthdayMonthBegan;
import maison.customer.identity.customer.CustomerEvent.CustomerCorrected;
import maison.customer.identity.customer.CustomerEvent.CustomerRegistered;
import maison.customer.lifecycle.touchpoint.Kind;
import maison.customer.lifecycle.touchpoint.Touchpoint;
import maison.customer.permission.consent.ConsentEvent.ConsentAsked;
import maison.customer.permission.consent.ConsentEvent.ConsentGiven;
import maison.customer.permission.consent.ConsentEvent.ConsentRevoked;
import maison.customer.permission.objection.ObjectionEvent.ObjectionLifted;
import maison.customer.permission.objection.ObjectionEvent.ObjectionRaised;
import maison.customer.tailoring.measurement.MeasurementEvent.MeasurementsTaken;
import maison.customer.tailoring.measurement.MeasurementEvent.SetWithdrawn;
import maison.customer.voice.feedback.About;
import maison.customer.voice.feedback.FeedbackEvent.ClientInvited;
import maison.customer.voice.feedback.FeedbackEvent.FeedbackGiven;
import maison.customer.voice.recovery.RecoveryEvent.CaseClosed;
import maison.customer.voice.recovery.RecoveryEvent.CaseOpened;
import maison.platform.eventstore.RecordedEvent;
import org.jspecify.annotations.Nullable;

/// Which events of this service are touchpoints. Not among them: what is said of two people, since
/// one time line must not tell of the other; and links and pins, which are how something is done.
final class OwnTouchpoints {

    private static final String SOURCE = "customer";

    /// What an event says of itself.
    private record Line(
            Kind kind,
            UUID customer,
            Instant at,
            Object sourceId,
            @Nullable UUID sale,
            @Nullable String store,
            @Nullable String detail) {

        Line(Kind kind, UUID customer, Instant at, Object sourceId) {
            this(kind, customer, at, sourceId, null, null, null);
        }

        Line in(@Nullable String where) {
            return new Line(kind, customer, at, sourceId, sale, where, detail);
        }

        Line with(@Nullable String code) {
            return new Line(kind, customer, at, sourceId, sale, store, code);
        }

        Line of(@Nullable UUID whichSale) {
            return new Line(kind, customer, at, sourceId, whichSale, store, detail);
        }
    }

    private OwnTouchpoints() {}

    /// The touchpoint that an event is; null if it is none.
    static @Nullable Touchpoint of(RecordedEvent<?> recorded) {
        var line = line(recorded.event());
        return line == null
                ? null
                : new Touchpoint(
                        recorded.envelope().eventId(),
                        line.customer(),
                        line.at(),
                        line.kind(),
                        SOURCE,
                        line.sourceId().toString(),
                        line.sale(),
                        line.store(),
                        line.detail(),
                        null,
                        null);
    }

    private static @Nullable Line line(Object event) {
        return switch (event) {
            case CustomerRegistered e ->
                    new Line(Kind.REGISTERED, e.customerId(), e.at(), e.customerId());
            case CustomerCorrected e ->
                    new Line(Kind.CORRECTED, e.customerId(), e.at(), e.customerId());
            case CardIssued e -> new Line(Kind.CARD_ISSUED, e.customerId(), e.at(), e.cardId());
            case CardBlocked e -> new Line(Kind.CARD_BLOCKED, e.customerId(), e.at(), e.cardId());
            case CustomerAssigned e ->
                    new Line(Kind.ASSIGNED, e.customerId(), e.at(), e.care().json())
                            .in(e.storeId())
                            .with(e.care().json());
            case AssignmentEnded e ->
                    new Line(Kind.ASSIGNMENT_ENDED, e.customerId(), e.at(), e.care().json())
                            .with(e.care().json());
            case BirthdayMonthBegan e ->
                    new Line(Kind.BIRTHDAY_MONTH, e.customerId(), e.at(), e.year());
            // What an alert, a preference or a file says may be health: not even its kind is here.
            case AlertNoted e -> new Line(Kind.ALERT_NOTED, e.customerId(), e.at(), e.alertId());
            case AlertWithdrawn e ->
                    new Line(Kind.ALERT_WITHDRAWN, e.customerId(), e.at(), e.alertId());
            case PreferenceStated e ->
                    new Line(Kind.PREFERENCE_STATED, e.customerId(), e.at(), e.preferenceId());
            case PreferenceWithdrawn e ->
                    new Line(Kind.PREFERENCE_WITHDRAWN, e.customerId(), e.at(), e.preferenceId());
            case FileEvent e -> file(e);
            case MeasurementsTaken e ->
                    new Line(Kind.MEASURED, e.customerId(), e.at(), e.setId())
                            .in(e.taking().storeId())
                            .with(e.taking().template());
            case SetWithdrawn e ->
                    new Line(Kind.MEASUREMENTS_WITHDRAWN, e.customerId(), e.at(), e.setId())
                            .with(e.reason());
            default -> word(event);
        };
    }

    private static Line file(FileEvent event) {
        boolean added = event instanceof FileEvent.Added;
        var kind =
                switch (event.sort()) {
                    case PHOTO -> added ? Kind.PHOTO_ADDED : Kind.PHOTO_REMOVED;
                    case DOCUMENT -> added ? Kind.DOCUMENT_ADDED : Kind.DOCUMENT_REMOVED;
                    case SCAN -> added ? Kind.SCAN_ADDED : Kind.SCAN_REMOVED;
                };
        return new Line(kind, event.customerId(), event.at(), event.fileId());
    }

    private static @Nullable Line word(Object event) {
        return switch (event) {
            case ConsentGiven e ->
                    new Line(Kind.CONSENT_GIVEN, e.customerId(), e.at(), e.channel().json())
                            .with(e.purpose().json());
            case ConsentAsked e ->
                    new Line(Kind.CONSENT_ASKED, e.customerId(), e.at(), e.requestId())
                            .with(e.purpose().json());
            case ConsentRevoked e ->
                    new Line(Kind.CONSENT_REVOKED, e.customerId(), e.at(), e.channel().json())
                            .with(e.purpose().json());
            case ObjectionRaised e ->
                    new Line(Kind.OBJECTION_RAISED, e.customerId(), e.at(), e.kind().json())
                            .with(e.kind().json());
            case ObjectionLifted e ->
                    new Line(Kind.OBJECTION_LIFTED, e.customerId(), e.at(), e.kind().json())
                            .with(e.kind().json());
            case NoteWritten e ->
                    new Line(Kind.NOTE_WRITTEN, e.customerId(), e.at(), e.noteId()).in(e.storeId());
            case NoteRewritten e ->
                    new Line(Kind.NOTE_REWRITTEN, e.customerId(), e.at(), e.noteId())
                            .in(e.storeId());
            case TaskMade e ->
                    new Line(Kind.TASK_MADE, e.customerId(), e.at(), e.taskId()).in(e.storeId());
            case TaskDone e ->
                    new Line(Kind.TASK_DONE, e.customerId(), e.at(), e.taskId()).with(e.outcome());
            case TaskCancelled e ->
                    new Line(Kind.TASK_CANCELLED, e.customerId(), e.at(), e.taskId())
                            .with(e.reason());
            case TaskEscalated e ->
                    new Line(Kind.TASK_ESCALATED, e.customerId(), e.at(), e.taskId());
            case ClientInvited e ->
                    new Line(Kind.SURVEY_SENT, e.customerId(), e.at(), e.invitationId())
                            .in(e.about().storeId())
                            .of(sale(e.about()))
                            .with(e.survey());
            case FeedbackGiven e ->
                    new Line(Kind.FEEDBACK_GIVEN, e.customerId(), e.at(), e.invitationId())
                            .in(e.about().storeId())
                            .of(sale(e.about()))
                            .with(e.survey());
            case CaseOpened e ->
                    new Line(Kind.RECOVERY_OPENED, e.customerId(), e.at(), e.caseId())
                            .in(e.storeId());
            case CaseClosed e ->
                    new Line(Kind.RECOVERY_CLOSED, e.customerId(), e.at(), e.caseId())
                            .with(e.outcome().json());
            case WishMade e -> new Line(Kind.WISH_MADE, e.customerId(), e.at(), e.wishId());
            case WishFulfilled e ->
                    new Line(Kind.WISH_FULFILLED, e.customerId(), e.at(), e.wishId())
                            .of(e.saleId());
            case WishDropped e -> new Line(Kind.WISH_DROPPED, e.customerId(), e.at(), e.wishId());
            case GiftPlanned e -> new Line(Kind.GIFT_PLANNED, e.customerId(), e.at(), e.giftId());
            default -> null;
        };
    }

    /// The sale that somebody is asked about: what is a surprise is not to be told by a question.
    private static @Nullable UUID sale(About about) {
        try {
            return about.kind().equals("sale") ? UUID.fromString(about.id()) : null;
        } catch (IllegalArgumentException _) {
            // Asked by hand about a sale that some other system numbered.
            return null;
        }
    }
}
