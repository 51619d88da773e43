package maison.loyalty.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import maison.loyalty.account.LoyaltyCommand.Celebrate;
import maison.loyalty.account.LoyaltyCommand.ReleaseBirthday;
import maison.loyalty.account.LoyaltyCommand.UseBirthday;
import maison.loyalty.account.LoyaltyRefusal.AccountNotOpen;
import maison.loyalty.account.LoyaltyRefusal.BirthdayIsUsed;
import maison.loyalty.account.LoyaltyRefusal.BirthdayUseUnknown;
import maison.loyalty.account.LoyaltyRefusal.NoBirthdayBenefit;
import maison.loyalty.account.LoyaltyRefusal.NotBirthdayMonth;
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
        return new Celebrate(null, Map.of(year, now), now);
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
        book.run(new Celebrate(null, Map.of(2026, later, 2027, later), later));
        assertThat(book.at(later).balance().active()).isEqualTo(110);
    }

    @Test
    void nobody_who_is_no_member_and_nothing_without_a_bonus() {
        Book nobody = Tills.book().run(year(2026, NOW));
        assertThat(nobody.account().opened()).isFalse();
        assertThat(nobody.at(NOW).balance().active()).isZero();
        Book plain = new Book(Drafts.with("{}"));
        plain.learn(NOW, Tills.sale("sale", Tills.START, 10));
        assertThat(plain.run(year(2026, NOW)).at(NOW).balance().active()).isEqualTo(10);
    }

    @Test
    void who_registers_is_welcomed_once_and_has_an_account() {
        Book book = new Book(TAILOR);
        var welcome = new Celebrate(NOW, Map.of(2026, NOW), NOW);
        book.run(welcome).run(welcome).run(new Celebrate(NOW, Map.of(), NOW.plusSeconds(9)));
        assertThat(book.at(NOW.plusSeconds(9)).balance().active()).isEqualTo(200 + 250);
        assertThat(book.at(NOW).lots())
                .filteredOn(lot -> "welcome".equals(lot.bonus()))
                .singleElement()
                .satisfies(lot -> assertThat(lot.expiresAt()).isEqualTo("2027-06-30T10:00:00Z"));
        // The jeweller gives nothing for it, and opens no account.
        assertThat(Tills.book().refusal(new Celebrate(NOW, Map.of(), NOW)))
                .isEqualTo(new AccountNotOpen());
    }

    @Test
    void who_bought_before_they_are_known_to_have_registered_is_welcomed_too() {
        Book book = new Book(TAILOR);
        book.learn(NOW, Tills.sale("sale", NOW, "SAR", Tills.line("1", 1, 10_000)));
        book.run(new Celebrate(NOW, Map.of(), NOW));
        assertThat(book.at(NOW).balance().active()).isEqualTo(200);
        assertThat(book.at(NOW).balance().pending()).isEqualTo(100);
    }

    private static UseBirthday use(String sale, Instant now) {
        return new UseBirthday(Tills.id(sale), "birthday-discount", "geneva", now);
    }

    @Test
    void the_discount_is_given_in_the_month_and_once() {
        Instant noted = Instant.parse("2026-02-28T21:00:00Z");
        Instant march = Instant.parse("2026-03-01T08:00:00Z");
        Book book = Tills.book().learn(noted, Tills.sale("before", Tills.START, 600));
        assertThat(book.refusal(use("first", march))).isEqualTo(new NotBirthdayMonth());
        // In Riyadh it is March already.
        book.run(year(2026, noted));
        assertThat(book.refusal(use("first", noted))).isEqualTo(new NotBirthdayMonth());
        book.run(use("first", march)).run(use("first", march));
        assertThat(book.refusal(use("second", march))).isEqualTo(new BirthdayIsUsed(2026));
        book.run(new ReleaseBirthday(Tills.id("first"), march)).run(use("second", march));
        Instant april = Instant.parse("2026-04-01T00:00:00Z");
        book.run(new ReleaseBirthday(Tills.id("second"), march));
        assertThat(book.refusal(use("third", april))).isEqualTo(new NotBirthdayMonth());
        assertThat(book.refusal(new ReleaseBirthday(Tills.id("third"), april)))
                .isEqualTo(new BirthdayUseUnknown());
        assertThat(book.replayed().birthdays()).isEqualTo(book.account().birthdays());
    }

    @Test
    void a_sale_that_came_back_never_had_it_and_a_tier_without_it_gives_none() {
        Instant march = Instant.parse("2026-03-10T08:00:00Z");
        Book member = Tills.book().learn(march, Tills.sale("little", Tills.START, 10));
        member.run(year(2026, march));
        assertThat(member.refusal(use("first", march))).isEqualTo(new NoBirthdayBenefit("member"));
        assertThat(Tills.book().refusal(use("first", march))).isEqualTo(new AccountNotOpen());
        Sale sale = Tills.sale("first", march, 600);
        Book book = Tills.book().learn(march, Tills.sale("before", Tills.START, 600));
        book.run(year(2026, march)).run(use("first", march)).learn(march, sale);
        assertThat(book.refusal(use("second", march))).isEqualTo(new BirthdayIsUsed(2026));
        book.learn(march, Tills.back("back", sale, march)).run(use("second", march));
    }

    @Test
    void it_is_the_month_that_began_wherever_the_member_lives() {
        Instant kiritimati = Instant.parse("2026-02-28T10:00:00Z");
        Instant honolulu = Instant.parse("2026-03-01T10:00:00Z");
        for (Instant noted : List.of(kiritimati, honolulu)) {
            Book book = Tills.book().learn(noted, Tills.sale("before", Tills.START, 600));
            book.run(year(2026, noted));
            Instant end = Instant.parse("2026-03-31T23:59:59Z");
            assertThat(book.account().whyNoBirthday("b", end, ZoneOffset.UTC, null)).isNull();
            assertThat(book.account().whyNoBirthday("b", end, ZoneOffset.UTC, false))
                    .isEqualTo(Account.BirthdayWhyNot.NOT_BIRTHDAY_MONTH);
            assertThat(book.account().whyNoBirthday("b", end.plusSeconds(1), ZoneOffset.UTC, null))
                    .isEqualTo(Account.BirthdayWhyNot.NOT_BIRTHDAY_MONTH);
        }
    }
}
