package maison.gateway.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReturnAddressTest {

    private static final URI HERE = URI.create("https://maison.example/auth/login");

    @Property
    void always_stays_on_this_site(@ForAll("addresses") String asked) {
        var address = ReturnAddress.of(asked);
        assertThat(address).startsWith("/").doesNotStartWith("//").doesNotContain("\\");
        // A host ends where the path begins; java.net.URI refuses much of what a browser takes.
        var path = address.split("[?#]", 2)[0].replaceAll("[^A-Za-z0-9/:@.]", "x");
        assertThat(HERE.resolve(path).getHost()).isEqualTo("maison.example");
    }

    @Property
    void keeps_an_address_of_this_site(@ForAll("pages") String page) {
        assertThat(ReturnAddress.of(page)).isEqualTo(page);
    }

    @Example
    void is_home_when_nothing_was_asked_or_sign_in_itself() {
        assertThat(ReturnAddress.of(null)).isEqualTo("/");
        assertThat(ReturnAddress.of("/auth/login?returnTo=/auth/login")).isEqualTo("/");
    }

    @Provide
    static Arbitrary<String> addresses() {
        return Arbitraries.strings().withChars("/\\:@.?#%\t\n ahtpsevil").ofMaxLength(24);
    }

    @Provide
    static Arbitrary<String> pages() {
        return Arbitraries.strings().alpha().ofMinLength(1).map(word -> "/" + word + "?tab=1#top");
    }
}
