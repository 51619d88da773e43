package maison.customer.lifecycle.advising;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import maison.customer.lifecycle.advising.Advice.HeldBack;
import maison.customer.lifecycle.advising.Advice.Step;
import maison.customer.lifecycle.advising.Situation.Case;
import maison.customer.lifecycle.advising.Situation.DueTask;
import maison.customer.lifecycle.journey.Walk.Entered;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is done next, and what is not.
class AdviceTest {

    private static final Instant NOW = Instant.parse("2026-03-14T11:30:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-14");
    private static final UUID ID = new UUID(0, 7);
    private static final Entered LAPSING =
            new Entered("lapsing", Instant.parse("2026-01-01T00:00:00Z"), 0);

    private static Situation everything(
            @Nullable Case open, boolean stopped, @Nullable Instant undisturbed) {
        return new Situation(
                NOW,
                TODAY,
                open,
                new DueTask(ID, TODAY),
                Instant.parse("2025-03-14T11:30:00Z"),
                true,
                ID,
                LAPSING,
                true,
                null,
                stopped,
                undisturbed);
    }

    private static List<String> steps(Advice advice) {
        assertThat(advice.next()).isNotNull();
        var first = advice.next() == null ? "" : advice.next().step();
        return Stream.concat(Stream.of(first), advice.then().stream().map(Step::step)).toList();
    }

    @Test
    void what_is_owed_comes_before_what_is_offered() {
        var advice = Advice.on(everything(null, false, NOW));
        assertThat(steps(advice))
                .containsExactly(
                        "do-task",
                        "measure-again",
                        "birthday-greeting",
                        "offer-wish",
                        "invite-back");
        assertThat(advice.heldBack()).isEmpty();
        assertThat(advice.next()).isEqualTo(new Step("do-task", ID.toString(), "due 2026-03-14"));
    }

    @Test
    void nothing_is_offered_while_a_complaint_is_open() {
        var advice = Advice.on(everything(new Case(ID, NOW), false, null));
        assertThat(steps(advice)).containsExactly("settle-complaint", "do-task");
        assertThat(advice.heldBack()).extracting(HeldBack::because).containsOnly("recovery-open");
        assertThat(advice.heldBack()).hasSize(4);
    }

    @Test
    void nothing_is_offered_to_who_does_not_want_it() {
        assertThat(Advice.on(everything(null, true, null)).heldBack())
                .extracting(HeldBack::because)
                .containsOnly("marketing-stopped");
        var until = NOW.plusSeconds(1);
        assertThat(Advice.on(everything(null, false, until)).heldBack())
                .extracting(HeldBack::until)
                .containsOnly(until);
    }

    @Test
    void what_is_not_due_yet_waits_and_who_is_about_to_stay_away_is_thought_of() {
        var soon = new Entered("lapsing", NOW.plusSeconds(86_400 * 30), 0);
        var advice =
                Advice.on(
                        new Situation(
                                NOW,
                                TODAY,
                                null,
                                new DueTask(ID, TODAY.plusDays(1)),
                                Instant.parse("2025-03-15T11:30:00Z"),
                                false,
                                null,
                                new Entered("repeat", NOW, 0),
                                false,
                                soon,
                                false,
                                null));
        assertThat(steps(advice)).containsExactly("keep-in-touch");
        var later =
                new Situation(
                        NOW,
                        TODAY,
                        null,
                        null,
                        null,
                        false,
                        null,
                        new Entered("repeat", NOW, 0),
                        false,
                        new Entered("lapsing", soon.at().plusSeconds(1), 0),
                        false,
                        null);
        assertThat(Advice.on(later).next()).isNull();
    }
}
