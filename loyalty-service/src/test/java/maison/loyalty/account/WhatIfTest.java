package maison.loyalty.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import maison.loyalty.account.Histories.Trade;
import maison.loyalty.account.HoldEnd.How;
import maison.loyalty.account.Tills.Book;
import maison.loyalty.account.WhatIf.Lost;
import maison.loyalty.account.WhatIf.Why;
import maison.loyalty.programme.Programme;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// One history under two programmes.
class WhatIfTest {

    private static final Instant LAST = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant BOUGHT = Instant.parse("2026-01-10T12:00:00Z");

    @Provide
    Arbitrary<List<Trade>> trades() {
        return Histories.of("sale");
    }

    @Provide
    Arbitrary<List<Fact>> dealings() {
        return Dealings.any();
    }

    @Provide
    Arbitrary<Programme> programmes() {
        return Arbitraries.of(Tills.SHIPPED, Tills.programme("programmes/tailor.json"));
    }

    private static WhatIf whatIf(Programme live, Programme other, List<LoyaltyEvent> events) {
        return WhatIf.of(new AccountDecider(live), new AccountDecider(other), events);
    }

    /// Live = rebuilt = simulated: whatever the order of arrival, and whenever the job ran.
    @Property(tries = 500)
    void the_same_programme_makes_no_difference(
            @ForAll("programmes") Programme programme,
            @ForAll("trades") List<Trade> trades,
            @ForAll("dealings") List<Fact> dealings,
            @ForAll Random random) {
        var facts = new ArrayList<>(Histories.facts(trades));
        facts.addAll(dealings);
        Collections.shuffle(facts, random);
        var live = new Book(programme);
        for (Fact fact : facts) {
            live.learn(LAST, fact);
            if (random.nextInt(4) == 0 && live.account().opened()) {
                live.review(LAST);
            }
        }
        WhatIf both = whatIf(programme, programme, live.events());
        Instant at = LAST.minus(Duration.ofHours(random.nextInt(50_000)));
        for (Instant each : List.of(at, LAST)) {
            Standing standing = live.at(each);
            assertThat(Standing.of(live.replayed(), each)).isEqualTo(standing);
            assertThat(Standing.of(both.live(), each)).isEqualTo(standing);
            assertThat(Standing.of(both.other(), each)).isEqualTo(standing);
        }
        Outline outline = Outline.of(both.other(), LAST);
        assertThat(outline.balance()).isEqualTo(live.at(LAST).balance());
        assertThat(outline.tier()).isEqualTo(live.at(LAST).tier().name());
        assertThat(outline.ledger()).isEqualTo(live.ledger(LAST));
        assertThat(both.lost()).isEmpty();
        assertThat(both.repriced()).isZero();
        assertThat(WhatIf.countedOtherwise(programme, live.events())).isZero();
    }

    /// As if the other programme had been there from the start.
    @Property(tries = 300)
    void another_programme_counts_as_if_it_had_always_ruled(
            @ForAll("trades") List<Trade> trades, @ForAll Random random) {
        var facts = new ArrayList<>(Histories.facts(trades));
        Collections.shuffle(facts, random);
        Programme other = Drafts.with("{'earning': {'unitsPerPoint': {'USD': 2, 'SAR': 5}}}");
        Book recorded = Tills.book().learn(LAST, facts);
        Book always = new Book(other).learn(LAST, facts);
        WhatIf both = whatIf(Tills.JEWELLERY, other, recorded.events());
        assertThat(Standing.of(both.other(), LAST)).isEqualTo(always.at(LAST));
    }

    private static Programme priced(int points) {
        return Drafts.with(
                """
                {'rewards': [{'reward': 'certificate-25', 'description': 'd',
                  'kind': 'certificate', 'points': %d,
                  'worth': {'amount': '25.00', 'currency': 'USD'}, 'validMonths': 12}]}
                """
                        .formatted(points));
    }

    private static Book spent(Programme programme) {
        var hold =
                new Hold(
                        Tills.id("hold"),
                        BOUGHT.plusSeconds(60),
                        "certificate-25",
                        500,
                        BOUGHT.plusSeconds(960),
                        "member",
                        "draft-1",
                        "geneva");
        var commit = new HoldEnd(hold.id(), How.COMMITTED, BOUGHT.plusSeconds(90), null);
        return new Book(programme).learn(LAST, Tills.sale("sale", BOUGHT, 600), hold, commit);
    }

    private static Buckets balance(Account account) {
        return Standing.of(account, LAST).balance();
    }

    @Test
    void a_redemption_costs_what_the_other_programme_asks() {
        WhatIf both = whatIf(priced(500), priced(400), spent(priced(500)).events());
        assertThat(balance(both.live())).isEqualTo(new Buckets(0, 100, 0, 0, 500, 0));
        assertThat(balance(both.other())).isEqualTo(new Buckets(0, 200, 0, 0, 400, 0));
        assertThat(both.repriced()).isEqualTo(1);
    }

    @Test
    void a_redemption_that_nobody_could_have_paid_is_left_out() {
        WhatIf both = whatIf(priced(500), priced(601), spent(priced(500)).events());
        assertThat(balance(both.other())).isEqualTo(new Buckets(0, 600, 0, 0, 0, 0));
        assertThat(both.lost()).containsExactly(new Lost(Tills.id("hold"), Why.NOT_ENOUGH_POINTS));
    }

    @Test
    void a_redemption_of_what_is_not_offered_is_left_out() {
        WhatIf both = whatIf(priced(500), Drafts.with("{}"), spent(priced(500)).events());
        assertThat(balance(both.other())).isEqualTo(new Buckets(0, 600, 0, 0, 0, 0));
        assertThat(both.lost()).containsExactly(new Lost(Tills.id("hold"), Why.NOT_OFFERED));
    }

    @Test
    void a_redemption_is_chained_to_the_tier_that_the_other_programme_gives() {
        String tiered =
                """
                {'rewards': [{'reward': 'certificate-25', 'description': 'd',
                  'kind': 'certificate', 'points': 500, 'pointsByTier': {'silver': 300},
                  'worth': {'amount': '25.00', 'currency': 'USD'}, 'validMonths': 12}]}
                """;
        String easier =
                """
                {'ladder': {'tiers': [{'tier': 'member', 'benefits': []},
                  {'tier': 'silver', 'rule': 'annualSpend >= 600', 'benefits': []}]}, %s
                """
                        .formatted(tiered.substring(tiered.indexOf('{') + 1));
        Programme live = Drafts.with(tiered);
        WhatIf both = whatIf(live, Drafts.with(easier), spent(live).events());
        assertThat(balance(both.live()).spent()).isEqualTo(500);
        assertThat(balance(both.other()).spent()).isEqualTo(300);
    }
}
