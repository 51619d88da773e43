package maison.loyalty.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import maison.loyalty.account.LoyaltyCommand.Celebrate;
import maison.loyalty.account.LoyaltyRefusal.AccountNotOpen;
import maison.loyalty.account.Tills.Book;
import maison.loyalty.programme.Programme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Points in the month of a birthday.
class CelebratingTest {

    private static final Instant NOW = Instant.parse("2026-12-31T10:00:00Z");
    private static final Programme TAILOR = Tills.programme("programmes/tailor.json");

    private static Celebrate year(int year, Instant now) {
        return new Celebrate(null, Set.of(year), now);
    }

    /// The jeweller's points are good as long as those of a sale, the tailor's for three months.
    @ParameterizedTest
    @CsvSource({
        "jewellery, 50, 2029-01-01T00:00:00Z",
        "tailor, 250, 2027-03-31T10:00:00Z",
    })
    void brings_what_the_programme_says(String programme, long points, Instant end) {
        var book = new Book(programme.equals("tailor") ? TAILOR : Tills.JEWELLERY);
        book.learn(NOW, Tills.sale("sale", Tills.START, 10)).run(year(2026, NOW));
        assertThat(book.at(NOW).lots())
                .filteredOn(lot -> "birthday".equals(lot.bonus()))
                .singleElement()
                .satisfies(lot -> {
                    assertThat(lot.active()).isEqualTo(points);
                    assertThat(lot.expiresAt()).isEqualTo(end);
                });
    }

    @Test
    void once_for_each_year_of_the_members_own_calendar() {
        Book book = Tills.book().learn(NOW, Tills.sale("sale", Tills.START, 10));
        book.run(year(2026, NOW)).run(year(2026, NOW.plusSeconds(9)));
        assertThat(book.at(NOW.plusSeconds(9)).balance().active()).isEqualTo(60);
        // Where the new year begins first, the next January has begun before the old year is over.
        book.run(year(2027, NOW));
        Instant later = NOW.plus(Duration.ofDays(20));
        book.run(new Celebrate(null, Set.of(2026, 2027), later));
        assertThat(book.at(later).balance().active()).isEqualTo(110);
    }

    @Test
    void nobody_who_is_no_member_and_nothing_without_a_bonus() {
        assertThat(Tills.book().refusal(year(2026, NOW))).isEqualTo(new AccountNotOpen());
        Book plain = new Book(Drafts.with("{}"));
        plain.learn(NOW, Tills.sale("sale", Tills.START, 10));
        assertThat(plain.run(year(2026, NOW)).at(NOW).balance().active()).isEqualTo(10);
    }

    @Test
    void who_registers_is_welcomed_once_and_has_an_account() {
        Book book = new Book(TAILOR);
        var welcome = new Celebrate(NOW, Set.of(2026), NOW);
        book.run(welcome).run(welcome).run(new Celebrate(NOW, Set.of(), NOW.plusSeconds(9)));
        assertThat(book.at(NOW.plusSeconds(9)).balance().active()).isEqualTo(200 + 250);
        assertThat(book.at(NOW).lots())
                .filteredOn(lot -> "welcome".equals(lot.bonus()))
                .singleElement()
                .satisfies(lot -> assertThat(lot.expiresAt()).isEqualTo("2027-06-30T10:00:00Z"));
        // The jeweller gives nothing for it, and opens no account.
        assertThat(Tills.book().refusal(new Celebrate(NOW, Set.of(), NOW)))
                .isEqualTo(new AccountNotOpen());
    }

    @Test
    void who_bought_before_they_are_known_to_have_registered_is_welcomed_too() {
        Book book = new Book(TAILOR);
        book.learn(NOW, Tills.sale("sale", NOW, "SAR", Tills.line("1", 1, 10_000)));
        book.run(new Celebrate(NOW, Set.of(), NOW));
        assertThat(book.at(NOW).balance().active()).isEqualTo(200);
        assertThat(book.at(NOW).balance().pending()).isEqualTo(100);
    }
}
