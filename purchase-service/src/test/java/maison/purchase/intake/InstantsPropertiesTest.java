package maison.purchase.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class InstantsPropertiesTest {

    private static Optional<Instant> read(String text, Function<String, Instant> by) {
        try {
            return Optional.of(by.apply(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static void assertSame(String text) {
        assertThat(read(text, Instants::parse)).as(text).isEqualTo(read(text, Instant::parse));
    }

    @Provide
    Arbitrary<String> times() {
        return Combinators.combine(
                        Arbitraries.integers().between(1800, 2300),
                        Arbitraries.integers().between(0, 13),
                        Arbitraries.integers().between(0, 32),
                        Arbitraries.integers().between(0, 25),
                        Arbitraries.integers().between(0, 61),
                        Arbitraries.integers().between(0, 61),
                        Arbitraries.strings()
                                .numeric()
                                .ofMaxLength(10)
                                .map(digits -> "." + digits)
                                .injectNull(0.3)
                                .map(text -> text == null ? "" : text),
                        Arbitraries.of("Z", "z", "+03:00", "", "ZZ"))
                .as((year, month, day, hour, minute, second, fraction, zone) ->
                        "%04d-%02d-%02dT%02d:%02d:%02d%s%s"
                                .formatted(year, month, day, hour, minute, second, fraction, zone));
    }

    @Property(tries = 5_000)
    void reads_as_the_jdk_does(@ForAll("times") String text) {
        assertSame(text);
    }

    @Property(tries = 1_000)
    void reads_anything_as_the_jdk_does(@ForAll String text) {
        assertSame(text);
    }

    @Example
    void reads_the_edges_as_the_jdk_does() {
        for (String text :
                new String[] {
                    "",
                    "Z",
                    "2026-02-29T00:00:00Z",
                    "2024-02-29T23:59:59.999999999Z",
                    "2026-03-14T24:00:00Z",
                    "2016-12-31T23:59:60Z",
                    "2026-03-14T11:30:00.Z",
                    "2026-03-14t11:30:00Z",
                    "+2026-03-14T11:30:00Z",
                    "2026-03-14T11:30Z"
                }) {
            assertSame(text);
        }
    }
}
