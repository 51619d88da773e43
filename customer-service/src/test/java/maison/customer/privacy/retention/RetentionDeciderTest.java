package maison.customer.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Period;
import java.util.Map;
import maison.customer.privacy.retention.RetentionCommand.Define;
import maison.customer.privacy.retention.RetentionCommand.Look;
import maison.customer.privacy.retention.RetentionCommand.PutOn;
import maison.customer.privacy.retention.RetentionCommand.TakeOff;
import maison.customer.privacy.retention.RetentionEvent.PolicyPutOn;
import maison.customer.privacy.retention.RetentionRefusal.NotTheLatest;
import maison.customer.privacy.retention.RetentionRefusal.PolicyUnknown;
import maison.customer.privacy.retention.RetentionRefusal.PreviewNeeded;
import maison.customer.privacy.retention.RetentionRefusal.SecondPersonNeeded;
import maison.platform.eventstore.Decision;
import maison.platform.eventstore.Decision.Accepted;
import org.junit.jupiter.api.Test;

class RetentionDeciderTest {

    private static final Instant AT = Instant.parse("2026-03-04T10:00:00Z");
    private static final String ID = "never-bought";

    private final RetentionDecider decider = new RetentionDecider();

    private static Define define(int years, String by) {
        var terms =
                new Terms(
                        Map.of("en", "Never bought"),
                        Clients.WITHOUT_PURCHASES,
                        Period.ofYears(years),
                        Period.ofDays(30));
        return new Define(ID, terms, by, AT);
    }

    private static Look look(int version, String by) {
        return new Look(ID, version, 7, 1, by, AT);
    }

    private static PutOn putOn(int version, String by) {
        return new PutOn(ID, version, by, AT);
    }

    private RetentionPolicy policy(RetentionCommand... commands) {
        var policy = decider.initial();
        for (RetentionCommand each : commands) {
            assertThat(decider.decide(each, policy)).isInstanceOf(Accepted.class);
            if (decider.decide(each, policy) instanceof Accepted(var events)) {
                policy = decider.replay(policy, events);
            }
        }
        return policy;
    }

    @Test
    void a_second_person_who_saw_the_preview_puts_it_on() {
        var seen = policy(define(3, "anna"), look(1, "anna"), look(1, "ben"));
        assertThat(decider.decide(putOn(1, "ben"), seen))
                .isEqualTo(Decision.accept(new PolicyPutOn(ID, 1, "ben", AT)));
        assertThat(decider.decide(putOn(1, "anna"), seen))
                .isEqualTo(Decision.refuse(new SecondPersonNeeded()));
        assertThat(decider.decide(putOn(1, "carl"), seen))
                .isEqualTo(Decision.refuse(new PreviewNeeded(1)));
    }

    @Test
    void a_preview_of_an_earlier_version_does_not_count() {
        var changed = policy(define(3, "anna"), look(1, "ben"), define(4, "anna"));
        assertThat(decider.decide(putOn(1, "ben"), changed))
                .isEqualTo(Decision.refuse(new NotTheLatest(2)));
        assertThat(decider.decide(putOn(2, "ben"), changed))
                .isEqualTo(Decision.refuse(new PreviewNeeded(2)));
        assertThat(decider.decide(look(1, "ben"), changed))
                .isEqualTo(Decision.refuse(new NotTheLatest(2)));
    }

    @Test
    void the_version_that_is_on_goes_on_until_the_next_is() {
        var on = policy(define(3, "anna"), look(1, "ben"), putOn(1, "ben"), define(4, "ben"));
        assertThat(on.inForce()).isNotNull().extracting("number").isEqualTo(1);
        assertThat(policy(define(3, "anna"), look(1, "ben"), putOn(1, "ben"), off()).inForce())
                .isNull();
    }

    @Test
    void the_same_again_changes_nothing() {
        var on = policy(define(3, "anna"), look(1, "ben"), putOn(1, "ben"));
        assertThat(decider.decide(define(3, "carl"), on)).isEqualTo(Decision.alreadyDone());
        assertThat(decider.decide(putOn(1, "ben"), on)).isEqualTo(Decision.alreadyDone());
        assertThat(decider.decide(off(), policy(define(3, "anna"))))
                .isEqualTo(Decision.alreadyDone());
        assertThat(decider.decide(off(), decider.initial()))
                .isEqualTo(Decision.refuse(new PolicyUnknown()));
    }

    private static TakeOff off() {
        return new TakeOff(ID, "carl", AT);
    }
}
