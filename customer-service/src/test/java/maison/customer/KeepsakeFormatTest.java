package maison.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import maison.customer.belongings.GiftRecords;
import maison.customer.belongings.PieceRecords;
import maison.customer.belongings.WishRecords;
import maison.customer.belongings.gift.GiftEvent.GiftPlanned;
import maison.customer.belongings.gift.GiftEvent.GiftRescheduled;
import maison.customer.belongings.gift.GiftEvent.GiftRevealed;
import maison.customer.belongings.gift.GiftEvent.GiftUnmarked;
import maison.customer.belongings.gift.Present;
import maison.customer.belongings.gift.Recipient;
import maison.customer.belongings.piece.PieceEvent.PieceDescribed;
import maison.customer.belongings.piece.PieceEvent.PieceEntered;
import maison.customer.belongings.piece.PieceEvent.PieceRemoved;
import maison.customer.belongings.wish.WishEvent.WishChanged;
import maison.customer.belongings.wish.WishEvent.WishDropped;
import maison.customer.belongings.wish.WishEvent.WishFulfilled;
import maison.customer.belongings.wish.WishEvent.WishMade;
import maison.customer.clienteling.AssignmentRecords;
import maison.customer.clienteling.NoteRecords;
import maison.customer.clienteling.RuleRecords;
import maison.customer.clienteling.TaskRecords;
import maison.customer.clienteling.assignment.AssignmentEvent.AssignmentEnded;
import maison.customer.clienteling.assignment.AssignmentEvent.CustomerAssigned;
import maison.customer.clienteling.assignment.Care;
import maison.customer.clienteling.note.NoteEvent.NoteRewritten;
import maison.customer.clienteling.note.NoteEvent.NoteWithdrawn;
import maison.customer.clienteling.note.NoteEvent.NoteWritten;
import maison.customer.clienteling.note.Visibility;
import maison.customer.clienteling.rule.RuleEvent.RuleDefined;
import maison.customer.clienteling.rule.RuleEvent.RuleRetired;
import maison.customer.clienteling.rule.RuleTerms;
import maison.customer.clienteling.rule.Trigger;
import maison.customer.clienteling.task.Origin;
import maison.customer.clienteling.task.TaskEvent.TaskCancelled;
import maison.customer.clienteling.task.TaskEvent.TaskDone;
import maison.customer.clienteling.task.TaskEvent.TaskEscalated;
import maison.customer.clienteling.task.TaskEvent.TaskMade;
import maison.customer.clienteling.task.TaskEvent.TaskReassigned;
import maison.customer.clienteling.task.TaskEvent.TaskSnoozed;
import maison.customer.documents.FileRecords;
import maison.customer.documents.file.Attachment;
import maison.customer.documents.file.FileEvent.DocumentAdded;
import maison.customer.documents.file.FileEvent.DocumentRemoved;
import maison.customer.documents.file.FileEvent.PhotoAdded;
import maison.customer.documents.file.FileEvent.PhotoRemoved;
import maison.customer.documents.file.FileEvent.ScanAdded;
import maison.customer.documents.file.FileEvent.ScanRemoved;
import maison.customer.family.HouseholdRecords;
import maison.customer.family.RelationRecords;
import maison.customer.family.household.HouseholdEvent.MemberJoined;
import maison.customer.family.household.HouseholdEvent.MemberLeft;
import maison.customer.family.relation.RelationEvent.Related;
import maison.customer.family.relation.RelationEvent.RelationEnded;
import maison.customer.family.relation.RelationEvent.RelationRestated;
import maison.customer.privacy.RetentionRecords;
import maison.customer.privacy.retention.Clients;
import maison.customer.privacy.retention.RetentionEvent.PolicyDefined;
import maison.customer.privacy.retention.RetentionEvent.PolicyPutOn;
import maison.customer.privacy.retention.RetentionEvent.PolicyTakenOff;
import maison.customer.privacy.retention.RetentionEvent.PreviewShown;
import maison.customer.privacy.retention.Terms;
import maison.platform.eventstore.EventTypes;
import maison.platform.sealing.Sealed;
import maison.platform.testing.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is stored of what staff keep can be read for ever: the files are append-only.
class KeepsakeFormatTest {

    private static final UUID ID = UUID.fromString("0190c6a0-0000-7000-8000-000000000001");
    private static final UUID THING = UUID.fromString("0190c6a0-0000-7000-8000-000000000005");
    private static final UUID OTHER = UUID.fromString("0190c6a0-0000-7000-8000-000000000006");
    private static final Instant AT = Instant.parse("2026-03-01T10:15:30.123456Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-08");
    private static final Sealed SEALED = new Sealed("AQIDBAUGBwg=");

    static Stream<Arguments> stored() {
        return Stream.of(
                Arguments.of(
                        "note-written",
                        new NoteWritten(
                                ID, THING, Visibility.STORE, "riyadh", "associate-7", SEALED, AT),
                        NoteRecords.EVENT_TYPES),
                Arguments.of(
                        "note-rewritten",
                        new NoteRewritten(
                                ID, THING, Visibility.ALL_STAFF, null, "manager-1", SEALED, AT),
                        NoteRecords.EVENT_TYPES),
                Arguments.of(
                        "note-withdrawn",
                        new NoteWithdrawn(ID, THING, "associate-7", AT),
                        NoteRecords.EVENT_TYPES),
                Arguments.of(
                        "related",
                        new Related(ID, THING, OTHER, SEALED, AT),
                        RelationRecords.EVENT_TYPES),
                Arguments.of(
                        "relation-restated",
                        new RelationRestated(ID, THING, OTHER, SEALED, AT),
                        RelationRecords.EVENT_TYPES),
                Arguments.of(
                        "relation-ended",
                        new RelationEnded(ID, THING, OTHER, AT),
                        RelationRecords.EVENT_TYPES),
                Arguments.of(
                        "household-joined",
                        new MemberJoined(THING, ID, AT),
                        HouseholdRecords.EVENT_TYPES),
                Arguments.of(
                        "household-left",
                        new MemberLeft(THING, ID, AT),
                        HouseholdRecords.EVENT_TYPES),
                Arguments.of(
                        "gift-planned",
                        new GiftPlanned(
                                ID,
                                THING,
                                new Recipient(OTHER, null),
                                new Present(OTHER, "1", OTHER, THING, "RING-HALO-18K"),
                                AT,
                                SEALED,
                                AT),
                        GiftRecords.EVENT_TYPES),
                Arguments.of(
                        "gift-rescheduled",
                        new GiftRescheduled(ID, THING, AT, AT),
                        GiftRecords.EVENT_TYPES),
                Arguments.of(
                        "gift-revealed", new GiftRevealed(ID, THING, AT), GiftRecords.EVENT_TYPES),
                Arguments.of(
                        "gift-unmarked", new GiftUnmarked(ID, THING, AT), GiftRecords.EVENT_TYPES),
                Arguments.of(
                        "wish-made",
                        new WishMade(
                                ID, THING, "RING-HALO-18K", new Recipient(null, OTHER), SEALED, AT),
                        WishRecords.EVENT_TYPES),
                Arguments.of(
                        "wish-changed",
                        new WishChanged(ID, THING, null, null, SEALED, AT),
                        WishRecords.EVENT_TYPES),
                Arguments.of(
                        "wish-fulfilled",
                        new WishFulfilled(ID, THING, OTHER, "1", AT),
                        WishRecords.EVENT_TYPES),
                Arguments.of(
                        "wish-dropped", new WishDropped(ID, THING, AT), WishRecords.EVENT_TYPES),
                Arguments.of(
                        "piece-entered",
                        new PieceEntered(ID, THING, SEALED, AT),
                        PieceRecords.EVENT_TYPES),
                Arguments.of(
                        "piece-described",
                        new PieceDescribed(ID, THING, SEALED, AT),
                        PieceRecords.EVENT_TYPES),
                Arguments.of(
                        "piece-removed", new PieceRemoved(ID, THING, AT), PieceRecords.EVENT_TYPES),
                Arguments.of(
                        "photo-added",
                        new PhotoAdded(
                                ID,
                                THING,
                                new Attachment(Attachment.Kind.NOTE, OTHER),
                                OTHER,
                                "image/jpeg",
                                1024,
                                SEALED,
                                AT),
                        FileRecords.EVENT_TYPES),
                Arguments.of(
                        "photo-removed",
                        new PhotoRemoved(ID, THING, OTHER, AT),
                        FileRecords.EVENT_TYPES),
                Arguments.of(
                        "document-added",
                        new DocumentAdded(
                                ID,
                                THING,
                                new Attachment(Attachment.Kind.PIECE, OTHER),
                                OTHER,
                                "application/pdf",
                                1024,
                                SEALED,
                                AT),
                        FileRecords.EVENT_TYPES),
                Arguments.of(
                        "document-removed",
                        new DocumentRemoved(ID, THING, OTHER, AT),
                        FileRecords.EVENT_TYPES),
                Arguments.of(
                        "scan-added",
                        new ScanAdded(
                                ID,
                                THING,
                                new Attachment(Attachment.Kind.MEASUREMENTS, OTHER, 2),
                                OTHER,
                                "model/gltf-binary",
                                1024,
                                SEALED,
                                AT),
                        FileRecords.EVENT_TYPES),
                Arguments.of(
                        "scan-removed",
                        new ScanRemoved(ID, THING, OTHER, AT),
                        FileRecords.EVENT_TYPES),
                Arguments.of(
                        "customer-assigned",
                        new CustomerAssigned(
                                ID,
                                Care.PERSONAL_SHOPPER,
                                "associate-9",
                                "riyadh",
                                "associate-7",
                                "manager-1",
                                "left-the-house",
                                AT),
                        AssignmentRecords.EVENT_TYPES),
                Arguments.of(
                        "assignment-ended",
                        new AssignmentEnded(
                                ID, Care.PREFERRED, "associate-9", "manager-1", "moved-away", AT),
                        AssignmentRecords.EVENT_TYPES),
                Arguments.of(
                        "task-made",
                        new TaskMade(
                                THING,
                                ID,
                                new Origin("call-after-a-week", 2, "sale:" + OTHER),
                                "riyadh",
                                "associate-7",
                                DAY,
                                DAY.plusDays(2),
                                SEALED,
                                AT),
                        TaskRecords.EVENT_TYPES),
                Arguments.of(
                        "task-snoozed",
                        new TaskSnoozed(THING, ID, DAY, DAY.plusDays(2), "associate-7", AT),
                        TaskRecords.EVENT_TYPES),
                Arguments.of(
                        "task-done",
                        new TaskDone(THING, ID, "reached", SEALED, "associate-7", AT),
                        TaskRecords.EVENT_TYPES),
                Arguments.of(
                        "task-cancelled",
                        new TaskCancelled(THING, ID, "customer-came-by", "associate-7", AT),
                        TaskRecords.EVENT_TYPES),
                Arguments.of(
                        "task-reassigned",
                        new TaskReassigned(THING, ID, "riyadh", "associate-9", "manager-1", AT),
                        TaskRecords.EVENT_TYPES),
                Arguments.of(
                        "task-escalated",
                        new TaskEscalated(THING, ID, AT),
                        TaskRecords.EVENT_TYPES),
                Arguments.of(
                        "task-rule-defined",
                        new RuleDefined(
                                "call-after-a-week",
                                new RuleTerms(
                                        Map.of("en", "Call: are they happy with it?"),
                                        Trigger.SALE,
                                        Period.ofDays(7),
                                        "rings",
                                        "riyadh",
                                        2),
                                "manager-1",
                                AT),
                        RuleRecords.EVENT_TYPES),
                Arguments.of(
                        "task-rule-retired",
                        new RuleRetired("call-after-a-week", "manager-1", AT),
                        RuleRecords.EVENT_TYPES));
    }

    static Stream<Arguments> retention() {
        return Stream.of(
                Arguments.of(
                        "retention-policy-defined",
                        new PolicyDefined(
                                "never-bought",
                                1,
                                new Terms(
                                        Map.of("en", "Never bought anything"),
                                        Clients.WITHOUT_PURCHASES,
                                        Period.ofYears(3),
                                        Period.ofDays(30)),
                                "officer-1",
                                AT),
                        RetentionRecords.EVENT_TYPES),
                Arguments.of(
                        "retention-preview-shown",
                        new PreviewShown("never-bought", 1, 120, 3, "officer-2", AT),
                        RetentionRecords.EVENT_TYPES),
                Arguments.of(
                        "retention-policy-put-on",
                        new PolicyPutOn("never-bought", 1, "officer-2", AT),
                        RetentionRecords.EVENT_TYPES),
                Arguments.of(
                        "retention-policy-taken-off",
                        new PolicyTakenOff("never-bought", "officer-1", AT),
                        RetentionRecords.EVENT_TYPES));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"stored", "retention"})
    void is_written_and_read_as_its_file_says(String name, Object event, EventTypes<?> types) {
        Golden.check("events", name, event);
        assertThat(types.read(name, 1, Golden.stored(name))).isEqualTo(event);
    }
}
