package maison.loyalty.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import maison.loyalty.account.LoyaltyCommand.EndMultiple;
import maison.loyalty.account.LoyaltyCommand.MultiplySale;
import maison.loyalty.account.LoyaltyEvent.MilestoneLost;
import maison.loyalty.account.Tills.Book;
import org.junit.jupiter.api.Test;

/// Sales that earn a multiple of their points.
class MultiplesTest {

    private static final Instant START = Tills.START;
    private static final Sale SALE =
            Tills.sale(
                    "sale", START, "USD", Tills.line("1", 1, 30_100), Tills.line("2", 1, 15_000));

    private static Instant day(int days) {
        return START.plus(Duration.ofDays(days));
    }

    private static MultiplySale multiply(Instant at) {
        return new MultiplySale(
                new SaleMultiple(Tills.id("gift"), Tills.id("offer"), SALE.id(), 1_500, at));
    }

    private static Return back(String line, long minor, Instant at) {
        return Tills.back(
                "back of " + line, SALE, at, new Return.Line(line, BigDecimal.ONE, minor));
    }

    private static long offered(Book book, Instant at) {
        return book.at(at).lots().stream()
                .filter(each -> SaleMultiple.BONUS.equals(each.bonus()))
                .mapToLong(Lot::active)
                .sum();
    }

    @Test
    void it_comes_with_the_sale_and_goes_with_its_lines() {
        Book book = Tills.book().run(multiply(START));
        assertThat(book.account().opened()).isFalse();
        book.learn(day(1), SALE);
        assertThat(offered(book, day(1))).isEqualTo(676);
        assertThat(book.at(day(1)).lots())
                .allSatisfy(each -> assertThat(each.expiresAt()).isEqualTo("2028-02-01T00:00:00Z"));
        book.learn(day(2), back("2", 15_000, day(2)));
        assertThat(offered(book, day(2))).isEqualTo(451);
        book.learn(day(3), back("1", 30_100, day(3)));
        assertThat(offered(book, day(3))).isZero();
        assertThat(book.at(day(3)).balance().active()).isZero();
    }

    @Test
    void the_order_makes_no_difference() {
        List<Return> backs = List.of(back("2", 15_000, day(2)));
        Book late = Tills.book().learn(day(2), backs).learn(day(3), SALE);
        late.run(multiply(START));
        Book live = Tills.book().run(multiply(START)).learn(START, SALE).learn(day(2), backs);
        assertThat(offered(late, day(4))).isEqualTo(451).isEqualTo(offered(live, day(4)));
        assertThat(offered(late, day(1))).isEqualTo(676).isEqualTo(offered(live, day(1)));
        assertThat(live.replayed().multiples()).isEqualTo(live.account().multiples());
    }

    @Test
    void what_is_undone_was_lost_then_and_is_a_debt_if_it_was_spent() {
        Book book = Tills.book().learn(START, SALE).run(multiply(START)).run(multiply(START));
        assertThat(offered(book, day(1))).isEqualTo(676);
        book.learn(day(1), new Deduction(Tills.id("taken"), day(1), 1_000, "correction"));
        book.run(new EndMultiple(Tills.id("gift"), day(5)));
        book.run(new EndMultiple(Tills.id("gift"), day(6)));
        assertThat(book.at(day(6)).balance().debt()).isEqualTo(1_000 - 451);
        assertThat(book.events(MilestoneLost.class))
                .singleElement()
                .satisfies(each -> assertThat(each.at()).isEqualTo(day(5)));
        assertThat(book.ledger(day(6)))
                .filteredOn(each -> each.kind() == LedgerEntry.Kind.WITHDRAWN)
                .singleElement()
                .satisfies(each -> assertThat(each.at()).isEqualTo(day(5)));
        book.run(new EndMultiple(Tills.id("unknown"), day(7)));
    }
}
