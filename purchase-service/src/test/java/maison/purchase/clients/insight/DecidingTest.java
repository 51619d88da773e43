package maison.purchase.clients.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import maison.purchase.clients.insight.Commitment.Kind;
import maison.purchase.clients.insight.DecisionTime.Case;
import maison.purchase.clients.insight.DecisionTime.OfCategory;
import maison.purchase.clients.visits.Visit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/// When a decision began, and how long it took.
class DecidingTest {

    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final Duration WINDOW = Duration.ofDays(30);

    private static Instant day(double day) {
        return START.plus(Math.round(day * 24), ChronoUnit.HOURS);
    }

    private static Commitment sale(int id, double day, String... categories) {
        return new Commitment(new UUID(1, id), Kind.SALE, day(day), Set.of(categories), null);
    }

    private static Commitment order(int id, double asked, double day, String... categories) {
        return new Commitment(
                new UUID(1, id), Kind.ORDER, day(day), Set.of(categories), day(asked));
    }

    private static Visit visit(int id, double day) {
        return new Visit(new UUID(2, id), "dubai-mall", day(day));
    }

    private static DecisionTime decide(List<Commitment> commitments, Visit... visits) {
        return Deciding.from(commitments, List.of(visits), WINDOW);
    }

    @Example
    void a_purchase_began_with_the_first_visit_since_the_one_before() {
        DecisionTime times =
                decide(
                        List.of(sale(1, 10, "rings"), sale(2, 30, "rings", "pearls")),
                        visit(1, 4),
                        visit(2, 8.5),
                        visit(3, 25),
                        visit(4, 29));
        assertThat(times.latest())
                .extracting(Case::id, Case::days, Case::because, Case::appointmentId)
                .containsExactly(
                        tuple(new UUID(1, 2), "5.0", "visit", new UUID(2, 3)),
                        tuple(new UUID(1, 1), "6.0", "visit", new UUID(2, 1)));
        assertThat(times.medianDays()).isEqualTo("5.5");
        assertThat(times.lastDays()).isEqualTo("5.0");
        assertThat(times.categories())
                .containsExactly(
                        new OfCategory("rings", 2, "5.5"), new OfCategory("pearls", 1, "5.0"));
        assertThat(times.unknown()).isZero();
    }

    @Example
    void a_visit_too_long_ago_belongs_to_nothing() {
        assertThat(decide(List.of(sale(1, 40)), visit(1, 10)).latest())
                .extracting(Case::days)
                .containsExactly("30.0");
        DecisionTime times = decide(List.of(sale(1, 40.05)), visit(1, 10));
        assertThat(times.cases()).isZero();
        assertThat(times.unknown()).isEqualTo(1);
        assertThat(times.medianDays()).isNull();
        assertThat(times.lastDays()).isNull();
    }

    @Example
    void a_visit_after_the_last_purchase_belongs_to_nothing() {
        assertThat(decide(List.of(sale(1, 10)), visit(1, 10.1)).cases()).isZero();
        assertThat(decide(List.of(sale(1, 10)), visit(1, 10)).lastDays()).isEqualTo("0.0");
    }

    @Example
    void an_order_began_with_its_quote_unless_a_visit_was_earlier() {
        assertThat(decide(List.of(order(1, 5, 12, "suits"))).latest())
                .extracting(Case::kind, Case::because, Case::days, Case::appointmentId)
                .containsExactly(tuple("order", "quote", "7.0", null));
        assertThat(decide(List.of(order(1, 5, 12)), visit(1, 2)).latest())
                .extracting(Case::because, Case::days)
                .containsExactly(tuple("visit", "10.0"));
        assertThat(decide(List.of(order(1, 5, 12)), visit(1, 8)).latest())
                .extracting(Case::because, Case::days)
                .containsExactly(tuple("quote", "7.0"));
    }

    /// The quote names its own purchase, so no window ends it.
    @Example
    void a_quote_may_be_long_ago() {
        assertThat(decide(List.of(order(1, 0, 300))).lastDays()).isEqualTo("300.0");
    }

    @Example
    void each_kind_says_how_it_was_found() {
        for (Kind kind : List.of(Kind.ORDER, Kind.LAYAWAY, Kind.JOB)) {
            var one = new Commitment(new UUID(1, 1), kind, day(3), Set.of(), day(1));
            assertThat(decide(List.of(one)).latest())
                    .extracting(Case::because)
                    .containsExactly(
                            switch (kind) {
                                case ORDER -> "quote";
                                case LAYAWAY -> "layaway";
                                case JOB -> "estimate";
                                case SALE -> "visit";
                            });
        }
    }

    @Example
    void nobody_decides_before_they_were_asked() {
        assertThat(decide(List.of(order(1, 12, 5))).unknown()).isEqualTo(1);
    }

    @Property(tries = 500)
    void the_order_in_which_things_became_known_makes_no_difference(
            @ForAll("commitments") List<Commitment> commitments,
            @ForAll("visits") List<Visit> visits,
            @ForAll Random random) {
        DecisionTime times = Deciding.from(commitments, visits, WINDOW);
        var otherCommitments = new ArrayList<>(commitments);
        var otherVisits = new ArrayList<>(visits);
        Collections.shuffle(otherCommitments, random);
        Collections.shuffle(otherVisits, random);
        assertThat(Deciding.from(otherCommitments, otherVisits, WINDOW)).isEqualTo(times);
        assertThat(times.cases() + times.unknown()).isEqualTo(commitments.size());
        for (Case each : times.latest()) {
            assertThat(each.since()).isBeforeOrEqualTo(each.decidedAt());
        }
        // No visit counts twice.
        assertThat(times.latest().stream().map(Case::appointmentId).filter(id -> id != null))
                .doesNotHaveDuplicates();
    }

    /// Said another way: the first visit within the window that no other purchase comes between.
    @Property(tries = 500)
    void the_first_visit_is_the_one_that_a_search_finds(
            @ForAll("commitments") List<Commitment> commitments,
            @ForAll("visits") List<Visit> visits) {
        for (Case each : Deciding.from(commitments, visits, WINDOW).latest()) {
            if (each.because().equals("visit")) {
                assertThat(each.appointmentId()).isEqualTo(search(each, commitments, visits));
            }
        }
    }

    private static @Nullable UUID search(
            Case of, List<Commitment> commitments, List<Visit> visits) {
        Visit first = null;
        for (Visit visit : visits) {
            Commitment next = null;
            for (Commitment each : commitments) {
                boolean later = !each.at().isBefore(visit.at());
                boolean sooner =
                        next == null
                                || each.at().isBefore(next.at())
                                || (each.at().equals(next.at())
                                        && each.id().compareTo(next.id()) < 0);
                next = later && sooner ? each : next;
            }
            boolean mine =
                    next != null
                            && next.id().equals(of.id())
                            && Duration.between(visit.at(), next.at()).compareTo(WINDOW) <= 0;
            boolean earlier =
                    first == null
                            || visit.at().isBefore(first.at())
                            || (visit.at().equals(first.at())
                                    && visit.bookingId().compareTo(first.bookingId()) < 0);
            first = mine && earlier ? visit : first;
        }
        return first == null ? null : first.bookingId();
    }

    @Provide
    static Arbitrary<List<Commitment>> commitments() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(-2, 20),
                        Arbitraries.of("rings", "pearls").set().ofMaxSize(2))
                .as((kind, day, asked, categories) ->
                        new Commitment(
                                new UUID(1, 0),
                                kind,
                                day(day),
                                categories,
                                kind == Kind.SALE ? null : day(day - asked)))
                .list()
                .ofMaxSize(8)
                .map(DecidingTest::numbered);
    }

    private static List<Commitment> numbered(List<Commitment> all) {
        var numbered = new ArrayList<Commitment>();
        for (Commitment each : all) {
            numbered.add(
                    new Commitment(
                            new UUID(1, numbered.size()),
                            each.kind(),
                            each.at(),
                            each.categories(),
                            each.asked()));
        }
        return numbered;
    }

    @Provide
    static Arbitrary<List<Visit>> visits() {
        return Arbitraries.integers()
                .between(0, 70)
                .list()
                .ofMaxSize(10)
                .map(days -> {
                    var visits = new ArrayList<Visit>();
                    days.forEach(day -> visits.add(visit(visits.size(), day)));
                    return visits;
                });
    }
}
