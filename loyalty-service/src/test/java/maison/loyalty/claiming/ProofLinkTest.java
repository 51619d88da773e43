package maison.loyalty.claiming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import maison.loyalty.account.Proof;
import maison.platform.http.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which links are the same proof.
class ProofLinkTest {

    @ParameterizedTest
    @CsvSource({
        "https://instagram.com/p/C8x, https://www.Instagram.com/p/C8x/?igsh=MzRl#top",
        "https://instagram.com/p/C8x, http://m.instagram.com:80/p/../p/C8x",
        "https://x.com/a/status/1?b=2&a=1, https://x.com/a/status/1?a=1&utm_source=n&b=2",
        "https://maison.example./r, https://maison.example/r//",
    })
    void the_same_page_is_the_same_proof(String one, String other) {
        assertThat(ProofLink.read(one)).isEqualTo(ProofLink.read(other));
    }

    @ParameterizedTest
    @CsvSource({
        "https://instagram.com/p/C8x, https://instagram.com/p/c8x",
        "https://instagram.com/p/C8x, https://facebook.com/p/C8x",
        "https://x.com/r?id=1, https://x.com/r?id=2",
        "https://x.com:8443/r, https://x.com/r",
    })
    void another_page_is_another_proof(String one, String other) {
        assertThat(ProofLink.read(one)).isNotEqualTo(ProofLink.read(other));
    }

    @Test
    void only_the_host_can_be_read_back() {
        Proof proof =
                Objects.requireNonNull(
                        ProofLink.read("https://www.instagram.com/noura.alsaud/p/C8x"));
        assertThat(proof.host()).isEqualTo("instagram.com");
        assertThat(proof.toString()).doesNotContain("noura");
        assertThat(ProofLink.read(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "instagram.com/p/C8x",
                "ftp://instagram.com/p",
                "javascript:alert(1)",
                "https://me:secret@x.com/p",
                "https:///p",
                "https://x.com/a b",
                "https://x.com/%zz"
            })
    void anything_else_is_no_proof(String link) {
        assertThatThrownBy(() -> ProofLink.read(link)).isInstanceOf(ProblemException.class);
    }
}
