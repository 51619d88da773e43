package maison.loyalty.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import maison.loyalty.account.Drafts;
import maison.loyalty.account.Tills;
import maison.loyalty.programme.Programme;
import maison.loyalty.programme.Reward.Worth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/// What points are worth.
class ValuationTest {

    private static Valuation of(Programme programme) {
        return Valuation.of(programme.versions().getFirst());
    }

    @Test
    void a_point_of_the_jeweller_is_worth_five_cents() {
        Valuation valuation = of(Tills.JEWELLERY);
        assertThat(valuation.rates())
                .singleElement()
                .satisfies(rate -> {
                    assertThat(rate.perPoint()).isEqualTo("0.05");
                    assertThat(rate.of(825)).isEqualTo(new Worth("41.25", "USD"));
                });
    }

    @Test
    void the_certificate_counts_that_gives_the_most_to_anybody_in_each_currency() {
        Valuation valuation =
                of(
                        Drafts.with(
                                """
                                {'rewards': [
                                  {'reward': 'small', 'description': 'd', 'kind': 'certificate',
                                   'points': 300, 'worth': {'amount': '10.00', 'currency': 'USD'}},
                                  {'reward': 'large', 'description': 'd', 'kind': 'certificate',
                                   'points': 900, 'pointsByTier': {'gold': 600, 'silver': 0},
                                   'worth': {'amount': '25.00', 'currency': 'USD'}},
                                  {'reward': 'riyals', 'description': 'd', 'kind': 'certificate',
                                   'points': 300, 'worth': {'amount': '1.00', 'currency': 'SAR'}}
                                ]}
                                """));
        assertThat(valuation.rates().stream().map(Valuation.Rate::reward))
                .containsExactly("riyals", "large");
        assertThat(valuation.shares(List.of(600L)))
                .containsExactly(List.of(new Worth("2.00", "SAR"), new Worth("25.00", "USD")));
    }

    @Test
    void without_certificates_points_have_no_worth_in_money() {
        assertThat(of(Drafts.with("{}")).rates()).isEmpty();
    }

    @Property(tries = 300)
    void parts_add_up_to_the_whole(
            @ForAll @Size(max = 12) List<@IntRange(max = 1_000_000) Integer> parts,
            @ForAll @IntRange(min = 1, max = 999) int price) {
        var rate = new Valuation.Rate("certificate", price, new Worth("7.00", "USD"));
        List<Long> points = parts.stream().map(Integer::longValue).toList();
        long sum = points.stream().mapToLong(each -> each).sum();
        long cents = rate.shares(points).stream().mapToLong(ValuationTest::cents).sum();
        assertThat(cents).isEqualTo(cents(rate.of(sum)));
    }

    private static long cents(Worth worth) {
        return Long.parseLong(worth.amount().replace(".", ""));
    }
}
