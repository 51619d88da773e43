package maison.loyalty.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import maison.loyalty.ProgrammeStreams;
import maison.loyalty.lifecycle.DraftEvent;
import maison.loyalty.lifecycle.ReleaseEvent;
import maison.loyalty.lifecycle.Rules;
import maison.platform.eventstore.Actor;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.Envelope;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.StreamId;
import maison.platform.publishing.Published;
import maison.platform.testing.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is stored of a programme's changes and what is promised, pinned by files.
class ProgrammeFormatTest {

    private static final UUID DRAFT = UUID.fromString("0195b1aa-2c00-7d31-9e52-6f0a1b2c3d10");
    private static final UUID SIMULATION = UUID.fromString("0195b1aa-2c00-7d31-9e52-6f0a1b2c3d11");
    private static final Instant AT = Instant.parse("2026-03-20T10:00:00Z");
    private static final Instant FROM = Instant.parse("2026-04-01T00:00:00Z");
    private static final Rules RULES = Rules.of("{\"version\":\"jewellery-2\"}");

    private static final Map<String, DraftEvent> DRAFTS =
            Map.of(
                    "draft-saved", new DraftEvent.DraftSaved(AT, RULES, "marketer-1"),
                    "draft-discarded", new DraftEvent.DraftDiscarded(AT, "marketer-1"));

    private static final Map<String, ReleaseEvent> RELEASES =
            Map.of(
                    "version-published",
                    new ReleaseEvent.VersionPublished(
                            AT,
                            "jewellery-2",
                            FROM,
                            RULES,
                            "manager-1",
                            new ReleaseEvent.Origin(DRAFT, SIMULATION, null)),
                    "version-withdrawn",
                    new ReleaseEvent.VersionWithdrawn(
                            AT, "jewellery-2", FROM, "wrong-rate", "manager-1"));

    static Stream<String> drafts() {
        return DRAFTS.keySet().stream().sorted();
    }

    static Stream<String> releases() {
        return RELEASES.keySet().stream().sorted();
    }

    private static <E> void check(String name, E event, EventTypes<E> types) {
        Golden.check("events", name, event);
        assertThat(types.read(name, 1, Golden.stored(name))).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void what_is_stored_of_a_draft_is_still_written_and_read(String name) {
        check(name, Objects.requireNonNull(DRAFTS.get(name)), ProgrammeStreams.DRAFT_EVENTS);
    }

    @ParameterizedTest
    @MethodSource("releases")
    void what_is_stored_of_a_version_is_still_written_and_read(String name) {
        check(name, Objects.requireNonNull(RELEASES.get(name)), ProgrammeStreams.RELEASE_EVENTS);
    }

    @Test
    void every_event_has_a_file() {
        assertThat(DRAFTS.values().stream().map(Object::getClass).toList())
                .containsExactlyInAnyOrder(DraftEvent.class.getPermittedSubclasses());
        assertThat(RELEASES.values().stream().map(Object::getClass).toList())
                .containsExactlyInAnyOrder(ReleaseEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("releases")
    void what_is_promised_is_still_published(String name) throws IOException {
        Published published =
                new LoyaltyPublisher()
                        .publish(recorded(Objects.requireNonNull(RELEASES.get(name))))
                        .orElseThrow();
        assertThat(published.topic()).isEqualTo("maison.loyalty");
        assertThat(published.key()).isEqualTo("programme");
        Golden.check("published", published.type(), published.data());
        assertThat(Files.readString(Path.of("asyncapi.yaml")))
                .contains("name: " + published.type());
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void drafts_stay_inside(String name) {
        assertThat(
                        new LoyaltyPublisher()
                                .publish(recorded(Objects.requireNonNull(DRAFTS.get(name)))))
                .isEmpty();
    }

    private static <E> RecordedEvent<E> recorded(E event) {
        var context = new CommandContext("c", Actor.system("test"), null, "c", null, null);
        var stream = new StreamId("programme", DRAFT);
        return new RecordedEvent<>(
                new Envelope(
                        1, DRAFT, stream, 1, "any", 1, AT, AT, context, null, null, "{}", "00",
                        "00"),
                event);
    }
}
