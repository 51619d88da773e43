package maison.customer.identity.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailFormsTest {

    @ParameterizedTest
    @CsvSource({
        "Layla.Haddad@Example.org, layla.haddad@example.org",
        "' layla@example.org ', layla@example.org",
        "mailto:layla@example.org, layla@example.org",
        "Layla Haddad <layla@example.org>, layla@example.org",
        "layla@BÜCHER.example, layla@xn--bcher-kva.example",
        "layla@xn--bcher-kva.example, layla@xn--bcher-kva.example",
        "ｌａｙｌａ@example.org, layla@example.org",
        "ليلى@example.org, ليلى@example.org"
    })
    void one_address_is_looked_for_in_one_form(String written, String folded) {
        assertThat(EmailForms.folded(written)).contains(folded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "layla",
                "@example.org",
                "layla@",
                "layla@example",
                "a b@example.org",
                ".layla@example.org",
                "layla..h@example.org",
                "layla@-example.org",
                "layla@exa mple.org"
            })
    void what_is_no_address_is_none(String written) {
        assertThat(EmailForms.folded(written)).isEmpty();
    }

    @Property(tries = 300)
    void case_and_wrapping_make_no_difference_and_another_address_stays_another(
            @ForAll("addresses") String address, @ForAll("addresses") String other) {
        Assume.that(!address.equals(other));
        var folded = EmailForms.folded(address);
        assertThat(folded).isPresent();
        assertThat(EmailForms.folded(address.toUpperCase(Locale.ROOT))).isEqualTo(folded);
        assertThat(EmailForms.folded("Somebody <" + address + ">")).isEqualTo(folded);
        assertThat(EmailForms.folded("\tmailto:" + address + "\n")).isEqualTo(folded);
        assertThat(EmailForms.folded(other)).isNotEqualTo(folded);
    }

    @Provide
    Arbitrary<String> addresses() {
        var local = Arbitraries.strings().withChars("abcxyz0189_+-").ofMinLength(1).ofMaxLength(12);
        var domain = Arbitraries.of("example.org", "mail.example.com", "example.co.uk");
        return Combinators.combine(local, domain).as((l, d) -> l + "@" + d);
    }
}
