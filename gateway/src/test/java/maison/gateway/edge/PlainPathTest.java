package maison.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlainPathTest {

    @Property(tries = 5000)
    void a_plain_path_means_the_same_however_it_is_decoded_and_normalised(
            @ForAll("paths") String path) {
        if (PlainPath.is(path)) {
            var decoded = URLDecoder.decode(path, StandardCharsets.ISO_8859_1);
            var normal = URI.create("http://h").resolve(encoded(decoded)).normalize().getPath();
            assertThat(segments(normal)).isEqualTo(segments(path));
        }
    }

    @Property
    void ordinary_addresses_are_plain(@ForAll("ids") String id) {
        assertThat(PlainPath.is("/api/customer/v1/customers/" + id + "/notes")).isTrue();
    }

    @Provide
    static Arbitrary<String> paths() {
        return Arbitraries.of(
                        "/", "a", ".", "..", "%2e", "%2F", "%5c", "\\", ";", "b", "%25", "%00")
                .list()
                .ofMaxSize(8)
                .map(parts -> "/" + String.join("", parts));
    }

    @Provide
    static Arbitrary<String> ids() {
        return Arbitraries.strings().withChars("abcXYZ019-_~@:+,!$()").ofMinLength(1);
    }

    private static String encoded(String path) {
        return path.replace("\\", "/").replace("%", "%25").replace("\0", "%00");
    }

    private static int segments(String path) {
        return path.split("/", -1).length;
    }
}
