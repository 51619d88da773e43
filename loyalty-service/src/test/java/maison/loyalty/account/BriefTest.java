package maison.loyalty.account;

import static maison.loyalty.account.Histories.facts;
import static maison.loyalty.account.Tills.JEWELLERY;
import static maison.loyalty.account.Tills.START;
import static maison.loyalty.account.Tills.back;
import static maison.loyalty.account.Tills.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import maison.loyalty.account.Histories.Trade;
import maison.loyalty.account.LoyaltyCommand.Learn;
import maison.loyalty.account.LoyaltyCommand.Review;
import maison.platform.eventstore.Decision.Accepted;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// Accounts of which only the outline is kept decide as whole ones do, or say that they cannot.
class BriefTest {

    private static final Instant LAST = Instant.parse("2026-06-01T00:00:00Z");

    private final AccountDecider decider = new AccountDecider(JEWELLERY);

    @Provide
    Arbitrary<List<Trade>> histories() {
        return Histories.of("sale");
    }

    private List<LoyaltyEvent> decided(LoyaltyCommand command, Account account) {
        if (decider.decide(command, account) instanceof Accepted(var events)) {
            return events;
        }
        throw new AssertionError("Refused: " + command);
    }

    private List<LoyaltyEvent> decidedInBrief(LoyaltyCommand command, Account whole) {
        try {
            return decided(command, whole.brief());
        } catch (MissingDetail _) {
            return decided(command, whole);
        }
    }

    @Property(tries = 500)
    void decides_as_the_whole_account_does(
            @ForAll("histories") List<Trade> trades, @ForAll Random random) {
        List<Fact> facts = new ArrayList<>(facts(trades));
        Collections.shuffle(facts, random);
        Account whole = decider.initial();
        for (Fact fact : facts) {
            for (LoyaltyCommand command :
                    List.of(new Learn(List.of(fact), LAST), new Review(LAST))) {
                List<LoyaltyEvent> events = decided(command, whole);
                assertThat(decidedInBrief(command, whole)).isEqualTo(events);
                whole = decider.replay(whole, events);
            }
        }
    }

    @Test
    void the_next_sale_needs_no_more() {
        Account account = account(sale("a", START, 600), sale("b", START.plusSeconds(9), 40));
        var next = new Learn(List.of(sale("c", START.plusSeconds(60), 900)), LAST);
        assertThat(decided(next, account.brief())).isEqualTo(decided(next, account));
        assertThat(account.brief().weight()).isLessThan(account.weight() / 2);
    }

    @Test
    void a_return_needs_the_whole_sale() {
        Sale bought = sale("a", START, 600);
        Account brief = account(bought).brief();
        Instant returned = START.plus(Duration.ofDays(3));
        var back = new Learn(List.of(back("back", bought, returned)), LAST);
        assertThatThrownBy(() -> decider.decide(back, brief)).isInstanceOf(MissingDetail.class);
    }

    private Account account(Fact... facts) {
        return decider.replay(decided(new Learn(List.of(facts), LAST), decider.initial()));
    }
}
