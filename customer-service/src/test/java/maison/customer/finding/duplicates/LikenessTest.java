package maison.customer.finding.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import maison.customer.identity.customer.Field;
import maison.customer.identity.person.Birthday;
import maison.customer.identity.person.Person;
import maison.customer.identity.person.PersonName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How much two customers look like one person.
class LikenessTest {

    private static Person born(String given, String family, String birthday) {
        return Person.NOBODY
                .with(Field.NAME, new PersonName(given, null, family, null, null))
                .with(Field.BIRTHDAY, Birthday.of(birthday));
    }

    private static List<Reason> reasons(Person one, Person other) {
        var like = Likeness.of(one, other);
        assertThat(Likeness.of(other, one)).isEqualTo(like);
        return like.map(Likeness::reasons).orElse(List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "Layla, Haddad, SAME_NAME",
        "LAYLA, Hadďad, SAME_NAME",
        "Laylaa, Haddad, SIMILAR_NAME",
        "Layla, Haddat, SIMILAR_NAME",
    })
    void a_name_and_the_same_birthday_are_worth_a_look(String given, String family, Reason name) {
        assertThat(
                        reasons(
                                born("Layla", "Haddad", "1984-02-29"),
                                born(given, family, "1984-02-29")))
                .containsExactly(name, Reason.SAME_BIRTHDAY);
    }

    @Test
    void a_name_alone_another_day_or_another_name_on_the_same_day_is_nothing() {
        var layla = born("Layla", "Haddad", "1984-02-29");
        assertThat(reasons(layla, layla.with(Field.BIRTHDAY, null))).isEmpty();
        assertThat(reasons(layla, born("Layla", "Haddad", "1985-02-28"))).isEmpty();
        assertThat(reasons(layla, born("Omar", "Saleh", "1984-02-29"))).isEmpty();
    }

    @Test
    void a_birthday_whose_year_is_not_known_may_be_the_same() {
        assertThat(
                        reasons(
                                born("Layla", "Haddad", "1984-02-29"),
                                born("Layla", "Haddad", "--02-29")))
                .containsExactly(Reason.SAME_NAME, Reason.SAME_BIRTHDAY);
    }
}
