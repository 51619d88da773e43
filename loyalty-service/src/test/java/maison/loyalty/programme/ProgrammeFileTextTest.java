package maison.loyalty.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import maison.loyalty.programme.InvalidProgramme.Flaw;
import org.junit.jupiter.api.Test;

/// Versions beside those of the programme's file.
class ProgrammeFileTextTest {

    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private final ProgrammeFileText file =
            ProgrammeFileText.of(
                    Objects.requireNonNull(
                            ProgrammeFileTextTest.class
                                    .getClassLoader()
                                    .getResourceAsStream("programmes/jewellery.json")));
    private final String first = Objects.requireNonNull(file.rules("jewellery-1"));

    private List<Flaw> flaws(String rules) {
        return file.flaws(List.of(), List.of(), new Later("two", APRIL, rules), true);
    }

    private String named(String rules) {
        return "{\"version\":\"two\"," + rules.substring(1);
    }

    @Test
    void the_rules_of_a_version_are_those_of_the_file_under_another_name() {
        Programme programme = file.with(List.of(new Later("two", APRIL, first)), List.of());
        ProgrammeVersion old = programme.at(APRIL.minusNanos(1));
        ProgrammeVersion again = programme.at(APRIL);
        assertThat(old.version()).isEqualTo("jewellery-1");
        assertThat(again.version()).isEqualTo("two");
        assertThat(again.earning()).isEqualTo(old.earning());
        assertThat(again.tiers()).isEqualTo(old.tiers());
        assertThat(again.rewards()).isEqualTo(old.rewards());
    }

    @Test
    void what_was_withdrawn_is_known_by_name_and_never_in_force() {
        Programme programme =
                file.with(
                        List.of(new Later("three", MAY, first)),
                        List.of(new Later("two", APRIL, first)));
        assertThat(programme.at(APRIL).version()).isEqualTo("jewellery-1");
        assertThat(programme.at(MAY).version()).isEqualTo("three");
        assertThat(programme.version("two").version()).isEqualTo("two");
        assertThat(programme.find("four")).isNull();
    }

    @Test
    void flaws_have_their_path_within_the_draft() {
        assertThat(flaws(named(first))).isEmpty();
        assertThat(flaws(named(first.replace("\"months\":24", "\"months\":0"))))
                .extracting(Flaw::path)
                .containsExactly("/expiry/months");
        assertThat(flaws(first)).extracting(Flaw::path).containsExactly("/version");
        assertThat(flaws(named(first).replace("{\"version\"", "{\"effectiveFrom\":1,\"version\"")))
                .extracting(Flaw::path)
                .containsExactly("/effectiveFrom");
        assertThat(flaws("{\"version\":\"two\"}"))
                .extracting(Flaw::path)
                .contains("/earning", "/expiry", "/ladder");
        assertThat(flaws("{\"version\":\"two\",\"colour\":1}"))
                .extracting(Flaw::path)
                .containsExactly("/colour");
    }

    @Test
    void a_name_that_is_taken_is_a_flaw_of_the_draft() {
        var next = new Later("jewellery-1", APRIL, first);
        assertThat(file.flaws(List.of(), List.of(), next, false))
                .extracting(Flaw::path)
                .containsExactly("/version");
        var withdrawn = new Later("two", APRIL, first);
        assertThat(file.flaws(List.of(), List.of(withdrawn), withdrawn, false))
                .extracting(Flaw::path)
                .containsExactly("/version");
    }

    @Test
    void a_promotion_that_a_published_version_ends_is_no_flaw_of_the_file() {
        String next =
                first.replace(
                        "\"multiplier\":2",
                        "\"multiplier\":2,\"from\":\"2026-06-01\",\"until\":\"2026-06-02\"");
        var two = new Later("two", APRIL, next);
        var three = new Later("three", MAY, first);
        assertThat(file.with(List.of(two, three), List.of()).versions()).hasSize(3);
    }

    @Test
    void a_file_that_does_not_go_with_what_was_published_is_refused() {
        var before = new Later("two", Instant.parse("1999-01-01T00:00:00Z"), first);
        assertThatThrownBy(() -> file.with(List.of(before), List.of()))
                .isInstanceOf(InvalidProgramme.class)
                .hasMessageContaining("must be after the version before it");
    }

    @Test
    void the_order_of_members_makes_no_other_content() {
        assertThat(canonical("{\"b\":[{\"d\":1.50,\"c\":null}],\"a\":\"x\"}"))
                .isEqualTo(canonical("{\"a\":\"x\",\"b\":[{\"c\":null,\"d\":1.50}]}"))
                .isEqualTo("{\"a\":\"x\",\"b\":[{\"c\":null,\"d\":1.5}]}");
    }

    private static String canonical(String json) {
        return ProgrammeFileText.canonical(
                ProgrammeReader.tree(
                        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
    }
}
