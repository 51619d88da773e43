package maison.loyalty.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import maison.loyalty.account.Drafts;
import maison.loyalty.account.Tills;
import maison.platform.eventstore.EventJson;
import org.junit.jupiter.api.Test;

/// What is shown of a programme.
class ProgrammeViewTest {

    @Test
    void the_example_is_the_tailors_programme_as_it_is_shown() throws JsonProcessingException {
        var view = ProgrammeView.of(Tills.programme("programmes/tailor.json"), Tills.START);
        assertThat(EventJson.MAPPER.readTree(EventJson.MAPPER.writeValueAsString(view)))
                .isEqualTo(EventJson.MAPPER.readTree(ProgrammeExamples.TAILOR));
    }

    @Test
    void points_that_never_end_and_points_that_end_on_given_days() {
        var never = Drafts.with("{'expiry': {'until': 'never', 'months': null}}");
        assertThat(ProgrammeView.of(never, Tills.START).versions().getFirst().expiry())
                .isEqualTo(new ProgrammeView.Expiry(null, "never", null));
        var days =
                Drafts.with(
                        "{'expiry': {'until': 'dates', 'months': 6, 'dates': ['03-31', '09-30']}}");
        assertThat(ProgrammeView.of(days, Tills.START).versions().getFirst().expiry())
                .isEqualTo(
                        new ProgrammeView.Expiry(6, "dates", java.util.List.of("03-31", "09-30")));
    }
}
