package maison.loyalty.simulating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import maison.loyalty.account.Drafts;
import maison.loyalty.account.Hold;
import maison.loyalty.account.HoldEnd;
import maison.loyalty.account.Sale;
import maison.loyalty.account.Tills;
import maison.loyalty.account.Tills.Book;
import maison.loyalty.programme.Programme;
import maison.loyalty.simulating.SimulationReport.Flow;
import maison.loyalty.simulating.SimulationReport.MemberChange;
import maison.loyalty.simulating.SimulationReport.TierCount;
import maison.loyalty.simulating.SimulationReport.TierMove;
import org.junit.jupiter.api.Test;

/// What a simulation adds up, on numbers that can be followed by hand.
class TallyTest {

    private static final Instant JANUARY = Instant.parse("2026-01-10T12:00:00Z");
    private static final Instant FEBRUARY = Instant.parse("2026-02-10T12:00:00Z");
    private static final Instant AT = Instant.parse("2026-03-20T10:00:00Z");
    private static final String REWARDS =
            """
            'rewards': [{'reward': 'certificate-25', 'description': 'd', 'kind': 'certificate',
              'points': 500, 'worth': {'amount': '25.00', 'currency': 'USD'}, 'validMonths': 12}]
            """;
    private static final Programme LIVE = Drafts.with("{%s}".formatted(REWARDS));
    private static final Programme TWICE =
            Drafts.with(
                    """
                    {%s, 'promotions': [
                      {'promotion': 'twice', 'description': 'd', 'multiplier': 2}],
                     'ladder': {'tiers': [{'tier': 'member', 'benefits': []},
                      {'tier': 'silver', 'rule': 'annualSpend >= 500', 'benefits': []},
                      {'tier': 'gold', 'rule': 'annualSpend >= 5000', 'benefits': []}]}}
                    """
                            .formatted(REWARDS));

    private static Tally tally(Programme draft) {
        return new Tally(new Scenario(LIVE, draft, AT, ZoneOffset.UTC, false, false));
    }

    private static UUID add(Tally tally, String name, int dollars) {
        Sale sale = Tills.sale(name, JANUARY, dollars);
        var book = new Book(LIVE).learn(AT, sale);
        if (dollars >= 600) {
            var hold =
                    new Hold(
                            Tills.id("hold of " + name),
                            FEBRUARY,
                            "certificate-25",
                            500,
                            FEBRUARY.plusSeconds(900),
                            "member",
                            "draft-1",
                            "geneva");
            book.learn(AT, hold, new HoldEnd(hold.id(), HoldEnd.How.COMMITTED, FEBRUARY, null));
        }
        UUID customer = Tills.id("customer of " + name);
        tally.add(customer, book.events());
        return customer;
    }

    @Test
    void tells_points_tiers_months_and_who_would_have_more() {
        Tally tally = tally(TWICE);
        UUID small = add(tally, "small", 100);
        UUID large = add(tally, "large", 600);
        SimulationReport report = tally.report();
        assertThat(report.live().liability()).isEqualTo(200);
        assertThat(report.draft().liability()).isEqualTo(900);
        assertThat(report.live().spent()).isEqualTo(500);
        assertThat(report.tiers())
                .containsExactly(
                        new TierCount("member", 2, 1),
                        new TierCount("silver", 0, 1),
                        new TierCount("gold", 0, 0));
        assertThat(report.moves())
                .containsExactly(
                        new TierMove("member", "member", 1), new TierMove("member", "silver", 1));
        assertThat(report.up()).isEqualTo(1);
        assertThat(report.down()).isZero();
        assertThat(report.months())
                .extracting("month")
                .containsExactly(YearMonth.of(2026, 1), YearMonth.of(2026, 2));
        assertThat(report.months().get(0).draft())
                .isEqualTo(new Flow(1_400, 0, 0, 0, 1_400, 0, Map.of()));
        assertThat(report.months().get(1).live())
                .isEqualTo(new Flow(0, 0, 0, 500, 200, 0, Map.of("USD", "25.00")));
        assertThat(report.winners())
                .containsExactly(
                        new MemberChange(large, 600, 100, 700, "member", "silver"),
                        new MemberChange(small, 100, 100, 200, "member", "member"));
        assertThat(report.losers()).isEmpty();
        assertThat(report.certainty().share()).isEqualTo(1);
        assertThat(report.certainty().redemptions()).isEqualTo(1);
    }

    @Test
    void the_same_programme_makes_no_difference() {
        Tally tally = tally(LIVE);
        add(tally, "small", 100);
        add(tally, "large", 600);
        SimulationReport report = tally.report();
        assertThat(report.draft()).isEqualTo(report.live());
        assertThat(report.months()).allMatch(month -> month.live().equals(month.draft()));
        assertThat(report.winners()).isEmpty();
        assertThat(report.losers()).isEmpty();
        assertThat(report.certainty().countedOtherwise()).isZero();
    }

    @Test
    void two_halves_add_up_to_the_whole() {
        Tally whole = tally(TWICE);
        Tally half = tally(TWICE);
        Tally other = tally(TWICE);
        for (int i = 0; i < 40; i++) {
            add(whole, "sale " + i, 30 * i);
            add(i % 3 == 0 ? half : other, "sale " + i, 30 * i);
        }
        half.add(other);
        assertThat(half.report()).isEqualTo(whole.report());
        assertThat(whole.report().winners()).hasSize(10);
    }

    @Test
    void says_what_the_draft_asks_and_nobody_kept() {
        Tally tally =
                tally(
                        Drafts.with(
                                """
                                {'earning': {'base': 'gross',
                                  'earnBase': {'excludedTenders': ['gift-card']}}}
                                """));
        add(tally, "small", 100);
        add(tally, "large", 600);
        SimulationReport.Certainty certainty = tally.report().certainty();
        assertThat(certainty.withoutTax()).isEqualTo(2);
        assertThat(certainty.withoutTenders()).isEqualTo(2);
        assertThat(certainty.notOffered()).isEqualTo(1);
        assertThat(certainty.wouldDifferently()).isEqualTo(1);
    }

    @Test
    void says_that_a_sale_was_counted_by_what_is_gone() {
        Tally tally = tally(TWICE);
        Book gone =
                new Book(
                                Drafts.with(
                                        "{'version': 'gone', 'earning': {'unitsPerPoint': {'USD': 2}}}"))
                        .learn(AT, Tills.sale("other", JANUARY, 10));
        tally.add(Tills.id("somebody"), gone.events());
        SimulationReport.Certainty certainty = tally.report().certainty();
        assertThat(certainty.unknownVersion()).isEqualTo(1);
        assertThat(certainty.countedOtherwise()).isEqualTo(1);
        assertThat(tally.report().live().active()).isEqualTo(10);
    }
}
