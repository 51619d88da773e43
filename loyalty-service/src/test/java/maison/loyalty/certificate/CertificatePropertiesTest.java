package maison.loyalty.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import maison.loyalty.certificate.CertificateCommand.Expire;
import maison.loyalty.certificate.CertificateCommand.Issue;
import maison.loyalty.certificate.CertificateCommand.Revoke;
import maison.loyalty.certificate.CertificateDeciderTest.Till;
import maison.loyalty.certificate.Used.How;
import maison.loyalty.programme.Reward;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever tills do with a certificate, in any order and twice over.
class CertificatePropertiesTest {

    private static final List<UUID> USES =
            IntStream.range(0, 5).mapToObj(each -> new UUID(7, each)).toList();

    @Provide
    Arbitrary<List<CertificateCommand>> dealings() {
        Arbitrary<Instant> when =
                Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(20, Arbitraries.integers().between(0, 90)),
                                net.jqwik.api.Tuple.of(
                                        1, Arbitraries.integers().between(525_000, 527_000)))
                        .map(minutes ->
                                CertificateDeciderTest.ISSUED.plus(Duration.ofMinutes(minutes)));
        Arbitrary<UUID> which = Arbitraries.of(USES);
        Arbitrary<CertificateCommand> hold =
                Combinators.combine(which, Arbitraries.longs().between(1, 2_600), when)
                        .as(CertificateDeciderTest::hold);
        Arbitrary<CertificateCommand> end =
                Combinators.combine(which, Arbitraries.of(How.class), when)
                        .as(CertificateDeciderTest::end);
        Arbitrary<CertificateCommand> other =
                when.flatMap(at -> Arbitraries.of(new Expire(at), new Revoke(at, "x")));
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(10, hold),
                        net.jqwik.api.Tuple.of(14, end),
                        net.jqwik.api.Tuple.of(1, other))
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 2_000)
    void never_gives_more_than_it_is_worth_and_never_has_less_than_nothing(
            @ForAll Reward.Use use, @ForAll("dealings") List<CertificateCommand> dealings) {
        var till = new Till();
        till.run(new Issue(CertificateDeciderTest.issued(use)));
        for (CertificateCommand each : dealings) {
            CertificateRefusal first = till.run(each);
            Certificate after = till.state();
            long left = after.leftMinor();
            long paid = paid(after);
            assertThat(left).isBetween(0L, 2_500L);
            assertThat(paid).isBetween(0L, 2_500L);
            assertThat(left + paid + lost(after)).isEqualTo(2_500);
            assertThat(after.uses()).allMatch(used -> used.forfeitedMinor() >= 0);
            Instant now = Objects.requireNonNull(after.last());
            assertThat(after.availableMinor(now)).isBetween(0L, left);
            if (use == Reward.Use.ONCE) {
                assertThat(after.uses().stream().filter(CertificatePropertiesTest::pays).count())
                        .isLessThanOrEqualTo(1);
            }
            if (first == null) {
                // The same again changes nothing.
                assertThat(till.changes(each)).isFalse();
            }
        }
    }

    @Property(tries = 500)
    void undone_is_never_used(
            @ForAll Reward.Use use, @ForAll("dealings") List<CertificateCommand> dealings) {
        var till = new Till();
        till.run(new Issue(CertificateDeciderTest.issued(use)));
        dealings.forEach(till::run);
        for (Used each : till.state().uses()) {
            till.run(
                    CertificateDeciderTest.end(
                            each.use().id(), How.UNDONE, CertificateDeciderTest.ISSUED));
        }
        assertThat(till.state().leftMinor()).isEqualTo(2_500);
    }

    private static boolean pays(Used use) {
        return use.committedAt() != null && use.undoneAt() == null;
    }

    private static long paid(Certificate certificate) {
        return certificate.uses().stream()
                .filter(CertificatePropertiesTest::pays)
                .mapToLong(each -> each.use().minor())
                .sum();
    }

    private static long lost(Certificate certificate) {
        return certificate.uses().stream()
                .filter(CertificatePropertiesTest::pays)
                .mapToLong(Used::forfeitedMinor)
                .sum();
    }
}
