package maison.loyalty.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import maison.loyalty.account.Histories.Trade;
import maison.loyalty.account.LoyaltyEvent.ReferralLost;
import maison.loyalty.account.LoyaltyEvent.ReferralQualified;
import maison.loyalty.account.Tills.Book;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What must hold for whoever was brought, whatever they buy and bring back.
class ReferralPropertiesTest {

    private static final Instant NAMED = Instant.parse("2020-01-01T00:00:00Z");

    // After everything that the generator makes up.
    private static final Instant END = Instant.parse("2035-01-01T00:00:00Z");

    @Provide
    Arbitrary<List<Trade>> trades() {
        return Histories.of("sale");
    }

    private static Book learned(List<? extends Fact> facts) {
        Book book = Tills.book().run(ReferringTest.name(Tills.id("friend"), NAMED, false));
        Instant now = NAMED;
        for (Fact each : facts) {
            now = each.at().isAfter(now) ? each.at() : now;
            book.learn(now, each);
        }
        return book.review(END);
    }

    private static boolean isDue(Book book) {
        int due =
                book.events(ReferralQualified.class).size()
                        - book.events(ReferralLost.class).size();
        assertThat(due).isBetween(0, 1);
        return due == 1;
    }

    @Property(tries = 300)
    void it_is_due_just_if_something_that_earned_was_kept_in_every_order(
            @ForAll("trades") List<Trade> trades, @ForAll long seed) {
        List<Fact> facts = new ArrayList<>(Histories.facts(trades));
        boolean kept =
                learned(facts).account().keptAt(END).stream()
                        .anyMatch(each -> each.anything() && each.points() > 0);
        facts.addAll(List.copyOf(facts));
        Collections.shuffle(facts, new Random(seed));
        assertThat(isDue(learned(facts))).isEqualTo(kept);
    }

    @Property(tries = 200)
    void bought_and_returned_is_never_bought(@ForAll("trades") List<Trade> trades) {
        List<Fact> facts = new ArrayList<>();
        for (Fact each : Histories.facts(trades)) {
            facts.add(each);
            if (each instanceof Sale sale) {
                facts.add(Tills.back("all of " + sale.id(), sale, sale.at().plusSeconds(1)));
            }
        }
        assertThat(isDue(learned(facts))).isFalse();
    }
}
