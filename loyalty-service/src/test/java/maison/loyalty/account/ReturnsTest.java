package maison.loyalty.account;

import static maison.loyalty.account.Tills.START;
import static maison.loyalty.account.Tills.back;
import static maison.loyalty.account.Tills.book;
import static maison.loyalty.account.Tills.line;
import static maison.loyalty.account.Tills.sale;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import maison.loyalty.account.LoyaltyEvent.PointsReversed;
import maison.loyalty.account.LoyaltyEvent.SaleCounted;
import org.junit.jupiter.api.Test;

/// What a return leaves of a sale.
class ReturnsTest {

    private static final Instant LATER = START.plusSeconds(3600);

    private final Sale sale = sale("s", START, "USD", line("1", 3, 3_150), line("2", 1, 1_050));

    private static Return.Line of(String line, String quantity, long netMinor) {
        return new Return.Line(line, new BigDecimal(quantity), netMinor);
    }

    private long activeAfter(Fact... facts) {
        return book().learn(LATER, facts).at(LATER).balance().active();
    }

    @Test
    void what_is_kept_earns_what_a_sale_of_just_that_would_have() {
        assertThat(activeAfter(sale)).isEqualTo(42);
        assertThat(activeAfter(sale, back("r", sale, LATER, of("1", "1", 1_050)))).isEqualTo(31);
        assertThat(activeAfter(sale, back("r", sale, LATER, of("2", "1", 1_050)))).isEqualTo(31);
    }

    @Test
    void a_line_whose_whole_quantity_is_back_is_worth_nothing_whatever_was_refunded() {
        assertThat(activeAfter(sale, back("r", sale, LATER, of("1", "3", 100)))).isEqualTo(10);
    }

    @Test
    void no_more_comes_back_than_was_bought() {
        assertThat(activeAfter(sale, back("r", sale, LATER, of("1", "1", 999_999)))).isEqualTo(10);
        assertThat(activeAfter(sale, back("r", sale, LATER, of("1", "9", 3_150)))).isEqualTo(10);
    }

    @Test
    void a_line_that_was_never_sold_changes_nothing() {
        assertThat(activeAfter(sale, back("r", sale, LATER, of("7", "1", 1_000)))).isEqualTo(42);
    }

    @Test
    void a_return_before_its_sale_waits_for_it() {
        var early = back("r", sale, START.minusSeconds(60), of("2", "1", 1_050));
        var book = book().learn(LATER, early);
        assertThat(book.at(LATER).balance().active()).isZero();
        book.learn(LATER, sale);
        assertThat(book.at(LATER).balance().active()).isEqualTo(31);
        assertThat(book.events(SaleCounted.class).getFirst().earned().points()).isEqualTo(42);
        assertThat(book.events(PointsReversed.class).getFirst().reversal().points()).isEqualTo(11);
        assertThat(book.events(PointsReversed.class).getFirst().at()).isEqualTo(START);
    }

    @Test
    void returns_of_one_line_in_parts_add_up() {
        var first = back("r1", sale, LATER, of("1", "1.5", 1_575));
        var second = back("r2", sale, LATER, of("1", "1.5", 1_575));
        assertThat(activeAfter(sale, first, second, first)).isEqualTo(10);
    }

    @Test
    void a_return_that_names_no_sale_takes_nothing_back() {
        var unlinked = new UnlinkedReturn(Tills.id("u"), START, "USD", 4_200);
        assertThat(activeAfter(sale, unlinked, unlinked)).isEqualTo(42);
    }
}
