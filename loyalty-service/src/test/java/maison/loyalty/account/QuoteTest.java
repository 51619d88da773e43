package maison.loyalty.account;

import static maison.loyalty.account.Histories.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import maison.loyalty.account.Histories.Trade;
import maison.loyalty.account.LoyaltyEvent.SaleCounted;
import maison.loyalty.account.Tills.Book;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// What is quoted comes true: on the real decider, for whatever was bought before.
class QuoteTest {

    private static final Instant LAST = Instant.parse("2026-06-01T00:00:00Z");
    private static final AccountDecider DECIDER = new AccountDecider(Tills.JEWELLERY);

    @Provide
    Arbitrary<List<Trade>> histories() {
        return Histories.of("sale");
    }

    @Provide
    Arbitrary<List<Trade>> baskets() {
        return Histories.of("basket").filter(trades -> !trades.isEmpty());
    }

    @Property(tries = 500)
    void a_sale_earns_what_its_basket_was_quoted(
            @ForAll("histories") List<Trade> trades, @ForAll("baskets") List<Trade> baskets) {
        Sale basket = baskets.getFirst().sale();
        Book book = Tills.book().learn(LAST, facts(trades));
        Quote quote = Quote.of(DECIDER, book.account(), named("quoted", basket), LAST);

        Sale sale = named("committed", basket);
        // The sale becomes known later than it was quoted, as it does over Kafka.
        book.learn(LAST.plus(Duration.ofHours(1)), sale);

        SaleCounted counted = book.events(SaleCounted.class).getLast();
        assertThat(counted.sale()).isEqualTo(sale);
        assertThat(quote.points()).isEqualTo(counted.earned().points());
        assertThat(quote.reckoning().lines().stream().mapToLong(Reckoning.LinePoints::points).sum())
                .isEqualTo(quote.points());
        Standing then = book.at(sale.at());
        assertThat(quote.after().balance()).isEqualTo(then.balance());
        assertThat(quote.after().tier()).isEqualTo(then.tier());
        assertThat(quote.after().measures()).isEqualTo(then.measures());
        assertThat(
                        then.lots().stream()
                                .filter(lot -> lot.lotId().equals(sale.id()))
                                .flatMap(lot -> lot.lines().stream())
                                .mapToLong(Lot.LotLine::points)
                                .sum())
                .isEqualTo(quote.points());
    }

    @Property(tries = 300)
    void to_quote_changes_nothing(
            @ForAll("histories") List<Trade> trades, @ForAll("baskets") List<Trade> baskets) {
        Book book = Tills.book().learn(LAST, facts(trades));
        Standing before = book.at(LAST);
        Quote first =
                Quote.of(DECIDER, book.account(), named("a", baskets.getFirst().sale()), LAST);
        assertThat(book.at(LAST)).isEqualTo(before);
        assertThat(Quote.of(DECIDER, book.account(), named("b", baskets.getFirst().sale()), LAST))
                .extracting(Quote::points, Quote::reckoning, Quote::before)
                .containsExactly(first.points(), first.reckoning(), first.before());
    }

    @Test
    void a_line_gets_what_it_adds_to_the_rounded_down_sum() {
        Quote quote =
                Quote.of(
                        DECIDER,
                        DECIDER.initial(),
                        Tills.sale(
                                "basket",
                                Tills.START,
                                "USD",
                                Tills.line("1", 1, 19_950),
                                Tills.line("2", 1, 19_950),
                                Tills.line("3", 1, 10_100)),
                        Tills.START);
        assertThat(quote.points()).isEqualTo(500);
        assertThat(quote.reckoning().lines())
                .containsExactly(
                        new Reckoning.LinePoints("1", 199, 199, List.of()),
                        new Reckoning.LinePoints("2", 200, 200, List.of()),
                        new Reckoning.LinePoints("3", 101, 101, List.of()));
        assertThat(quote.before().tier().name()).isEqualTo("member");
        assertThat(quote.after().tier().name()).isEqualTo("bronze");
    }

    @Test
    void a_currency_without_a_rate_earns_nothing_but_counts_as_a_transaction() {
        Book book =
                Tills.book()
                        .learn(Tills.START, Tills.sale("one", Tills.START, 1))
                        .learn(Tills.START, Tills.sale("two", Tills.START, 1));
        Quote quote =
                Quote.of(
                        DECIDER,
                        book.account(),
                        Tills.sale("basket", Tills.START, "JPY", Tills.line("1", 1, 90_000)),
                        Tills.START);
        assertThat(quote.points()).isZero();
        assertThat(quote.after().tier().name()).isEqualTo("bronze");
    }

    @Test
    void a_sale_that_happened_is_not_quoted() {
        Sale sale = Tills.sale("known", Tills.START, 10);
        Book book = Tills.book().learn(Tills.START, sale);
        assertThatThrownBy(() -> Quote.of(DECIDER, book.account(), sale, Tills.START))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Sale named(String name, Sale sale) {
        return new Sale(Tills.id(name), sale.at(), sale.store(), sale.currency(), sale.lines());
    }
}
