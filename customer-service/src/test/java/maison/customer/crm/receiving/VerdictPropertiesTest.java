package maison.customer.crm.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import maison.customer.crm.crmsystem.ConflictRule;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/// Two sides that follow the feed and send what they change come to say the same, in whichever
/// order they do it, and nobody's later word is lost.
class VerdictPropertiesTest {

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    /// A field as one side has it.
    private record Value(int text, Instant at) {}

    /// One field on both sides, and the feed between them.
    private static final class Exchange {
        private final ConflictRule rule;
        private Value ours = new Value(0, AT);
        private long position = 1;
        private long changedAt = 1;
        private boolean byThem;
        // Whether the feed has something that the other side did not read.
        private boolean news;
        private Value theirs = ours;
        private boolean unsent;
        // Where the other side was when it changed what it has not sent.
        private long knew;
        private long seen = 1;
        private Value asked = ours;
        private boolean waiting;

        Exchange(ConflictRule rule) {
            this.rule = rule;
        }

        void changeHere(Value value) {
            ours = value;
            changedAt = ++position;
            byThem = false;
            news = true;
        }

        void changeThere(Value value) {
            theirs = value;
            if (!unsent) {
                unsent = true;
                knew = seen;
            }
        }

        /// What the other side has not sent, and what staff have to decide, it leaves as it is.
        void read() {
            if (news && !unsent && !waiting) {
                theirs = ours;
            }
            news = false;
            seen = position;
        }

        void send() {
            if (!unsent) {
                return;
            }
            unsent = false;
            if (theirs.text() == ours.text()) {
                waiting = false;
                return;
            }
            boolean unseen = changedAt > knew && !byThem;
            switch (waiting ? Verdict.ASK : Verdict.of(rule, unseen, ours.at(), theirs.at())) {
                case TAKE -> {
                    ours = theirs;
                    changedAt = ++position;
                    byThem = true;
                }
                case KEEP -> {
                    position++;
                    news = true;
                }
                case ASK -> {
                    position++;
                    asked = theirs;
                    waiting = true;
                }
            }
        }

        void settle(boolean forThem) {
            if (waiting) {
                waiting = false;
                position++;
                news = true;
                if (forThem) {
                    changeHere(new Value(asked.text(), asked.at()));
                }
            }
        }
    }

    private static Exchange played(ConflictRule rule, List<Integer> steps) {
        var exchange = new Exchange(rule);
        int text = 0;
        for (int step : steps) {
            text++;
            var value = new Value(text, AT.plusSeconds(text));
            switch (step) {
                case 0 -> exchange.changeHere(value);
                case 1 -> exchange.changeThere(value);
                case 2 -> exchange.read();
                case 3 -> exchange.send();
                default -> exchange.settle(text % 2 == 0);
            }
        }
        exchange.send();
        exchange.settle(true);
        exchange.read();
        return exchange;
    }

    @Property(tries = 1_000)
    void both_sides_end_with_the_latest_word(
            @ForAll @Size(max = 40) List<@IntRange(max = 3) Integer> steps) {
        var exchange = played(ConflictRule.LATEST, steps);
        assertThat(exchange.theirs.text()).isEqualTo(exchange.ours.text());
        int latest = 0;
        for (int i = 0; i < steps.size(); i++) {
            latest = steps.get(i) < 2 ? i + 1 : latest;
        }
        assertThat(exchange.ours.text()).isEqualTo(latest);
    }

    @Property(tries = 1_000)
    void both_sides_end_with_the_same_under_every_rule(
            @ForAll ConflictRule rule,
            @ForAll @Size(max = 40) List<@IntRange(max = 4) Integer> steps) {
        var exchange = played(rule, steps);
        assertThat(exchange.theirs.text()).isEqualTo(exchange.ours.text());
    }

    /// Of two words of which the second knows the first, the second counts, whatever the clocks
    /// say.
    @Property
    void what_was_seen_is_never_in_conflict(@ForAll ConflictRule rule, @ForAll long skew) {
        Assume.that(Math.abs(skew % 1_000) > 0);
        assertThat(Verdict.of(rule, false, AT, AT.plusSeconds(skew % 1_000)))
                .isEqualTo(Verdict.TAKE);
    }

    @Test
    void a_rule_decides_what_neither_had_seen() {
        var later = AT.plusSeconds(1);
        var verdicts = new ArrayList<Verdict>();
        for (var rule : ConflictRule.values()) {
            verdicts.add(Verdict.of(rule, true, AT, later));
            verdicts.add(Verdict.of(rule, true, later, AT));
        }
        assertThat(verdicts)
                .containsExactly(
                        Verdict.TAKE,
                        Verdict.TAKE,
                        Verdict.KEEP,
                        Verdict.KEEP,
                        Verdict.TAKE,
                        Verdict.KEEP,
                        Verdict.ASK,
                        Verdict.ASK);
        assertThat(Verdict.of(ConflictRule.LATEST, true, AT, AT)).isEqualTo(Verdict.KEEP);
    }
}
