package maison.loyalty.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CertificateCodeTest {

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static CertificateCode code(long seed) {
        byte[] bytes = new byte[16];
        new Random(seed).nextBytes(bytes);
        return CertificateCode.of(bytes);
    }

    @Property
    void is_read_as_people_type_it(@ForAll long seed) {
        CertificateCode code = code(seed);
        assertThat(code.grouped()).matches("([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}");
        assertThat(CertificateCode.read(code.grouped())).isEqualTo(code);
        assertThat(
                        CertificateCode.read(
                                " " + code.grouped().toLowerCase(Locale.ROOT).replace('-', ' ')))
                .isEqualTo(code);
        assertThat(code.grouped()).endsWith(code.lastFour());
        assertThat(code.toString()).doesNotContain(code.symbols());
    }

    @Property
    void every_wrong_symbol_is_found(
            @ForAll long seed,
            @ForAll @IntRange(max = 15) int place,
            @ForAll @IntRange(max = 31) int symbol) {
        String right = code(seed).symbols();
        var wrong = new StringBuilder(right);
        wrong.setCharAt(place, ALPHABET.charAt(symbol));
        boolean same = wrong.toString().equals(right);
        assertThat(CertificateCode.read(wrong.toString()) == null).isNotEqualTo(same);
    }

    @Property
    void neighbours_that_changed_places_are_found(
            @ForAll long seed, @ForAll @IntRange(max = 14) int place) {
        String right = code(seed).symbols();
        var wrong = new StringBuilder(right);
        wrong.setCharAt(place, right.charAt(place + 1));
        wrong.setCharAt(place + 1, right.charAt(place));
        boolean same = wrong.toString().equals(right);
        assertThat(CertificateCode.read(wrong.toString()) == null).isNotEqualTo(same);
    }

    @Property
    void what_is_no_code_is_none(@ForAll String text) {
        assertThat(CertificateCode.read("0" + text)).isNull();
        assertThatThrownBy(() -> new CertificateCode("0" + text))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
