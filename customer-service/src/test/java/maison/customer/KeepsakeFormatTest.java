package maison.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import maison.customer.household.HouseholdEvent.MemberJoined;
import maison.customer.household.HouseholdEvent.MemberLeft;
import maison.customer.note.NoteEvent.NoteRewritten;
import maison.customer.note.NoteEvent.NoteWithdrawn;
import maison.customer.note.NoteEvent.NoteWritten;
import maison.customer.note.Visibility;
import maison.customer.relation.RelationEvent.Related;
import maison.customer.relation.RelationEvent.RelationEnded;
import maison.customer.relation.RelationEvent.RelationRestated;
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
                        HouseholdRecords.EVENT_TYPES));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stored")
    void is_written_and_read_as_its_file_says(String name, Object event, EventTypes<?> types) {
        Golden.check("events", name, event);
        assertThat(types.read(name, 1, Golden.stored(name))).isEqualTo(event);
    }
}
