package maison.loyalty.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import maison.loyalty.account.LoyaltyCommand.IssueCode;
import maison.loyalty.account.LoyaltyCommand.NameReferrer;
import maison.loyalty.account.LoyaltyCommand.RewardReferrer;
import maison.loyalty.account.LoyaltyCommand.SettleReferral;
import maison.loyalty.account.LoyaltyCommand.TakeRewardBack;
import maison.loyalty.account.LoyaltyEvent.ReferralLost;
import maison.loyalty.account.LoyaltyEvent.ReferralQualified;
import maison.loyalty.account.LoyaltyRefusal.AccountNotOpen;
import maison.loyalty.account.LoyaltyRefusal.OwnReferral;
import maison.loyalty.account.LoyaltyRefusal.ReferralNotDue;
import maison.loyalty.account.LoyaltyRefusal.ReferralOver;
import maison.loyalty.account.LoyaltyRefusal.ReferrerKnown;
import maison.loyalty.account.LoyaltyRefusal.ReferrerTooLate;
import maison.loyalty.account.Referral.Outcome;
import maison.loyalty.account.Tills.Book;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When the reward for bringing somebody is due, and what becomes of it.
class ReferringTest {

    private static final Instant NAMED = Instant.parse("2026-02-01T10:00:00Z");
    private static final Instant BOUGHT = Instant.parse("2026-02-10T10:00:00Z");
    private static final Instant DUE = BOUGHT.plus(Duration.ofDays(30));
    private static final UUID SELF = Tills.id("self");
    private static final UUID FRIEND = Tills.id("friend");
    private static final Sale SALE = Tills.sale("sale", BOUGHT, 100);

    static NameReferrer name(UUID referrer, Instant at, boolean staff) {
        return new NameReferrer(SELF, new Attribution(referrer, "CODE", at, "somebody", staff));
    }

    static SettleReferral settle(Outcome outcome, boolean staff, Instant now) {
        return new SettleReferral(outcome, null, null, "somebody", staff, now);
    }

    private static Book named() {
        return Tills.book().run(name(FRIEND, NAMED, false));
    }

    private static Referral referral(Book book) {
        return Objects.requireNonNull(book.account().referral());
    }

    @Test
    void is_due_when_the_first_purchase_leaves_its_return_window_to_the_second() {
        Book book = named().learn(BOUGHT, SALE);
        LoyaltyEvent last = book.events().getLast();
        assertThat(last.nextReviewAt()).isEqualTo(DUE);
        book.review(DUE.minusMillis(1));
        assertThat(book.events(ReferralQualified.class)).isEmpty();
        assertThat(book.refusal(settle(Outcome.REWARDED, true, DUE.minusMillis(1))))
                .isEqualTo(new ReferralNotDue());
        book.review(DUE);
        assertThat(book.events(ReferralQualified.class))
                .singleElement()
                .satisfies(each -> assertThat(each.referrer()).isEqualTo(FRIEND));
        book.review(DUE.plusSeconds(9));
        assertThat(book.events(ReferralQualified.class)).hasSize(1);
    }

    @Test
    void what_comes_back_before_was_never_bought() {
        Book book = named().learn(BOUGHT, SALE);
        book.learn(BOUGHT.plusSeconds(9), Tills.back("back", SALE, BOUGHT.plusSeconds(9)));
        book.review(DUE);
        assertThat(book.events(ReferralQualified.class)).isEmpty();
        // The next purchase is the first.
        Sale next = Tills.sale("next", DUE, 100);
        book.learn(DUE, next).review(DUE.plus(Duration.ofDays(30)));
        assertThat(book.events(ReferralQualified.class))
                .singleElement()
                .satisfies(each -> assertThat(each.sale()).isEqualTo(next.id()));
    }

    @Test
    void what_comes_back_afterwards_takes_it_back_and_another_purchase_brings_it_again() {
        Book book = named().learn(BOUGHT, SALE).review(DUE);
        book.run(settle(Outcome.REWARDED, false, DUE)).run(settle(Outcome.REWARDED, false, DUE));
        assertThat(book.refusal(settle(Outcome.TAKEN_BACK, false, DUE)))
                .isEqualTo(new ReferralOver(Outcome.REWARDED));
        Instant back = DUE.plus(Duration.ofDays(1));
        book.learn(back, Tills.back("back", SALE, back));
        assertThat(book.events(ReferralLost.class)).hasSize(1);
        book.run(settle(Outcome.TAKEN_BACK, false, back));
        assertThat(referral(book).round()).isEqualTo(1);
        book.learn(back, Tills.sale("next", back, 100)).review(back.plus(Duration.ofDays(30)));
        book.run(settle(Outcome.REWARDED, false, back.plus(Duration.ofDays(30))));
        assertThat(referral(book).outcome()).isEqualTo(Outcome.REWARDED);
        assertThat(book.replayed().referral()).isEqualTo(referral(book));
    }

    @Test
    void nobody_brings_themselves_nor_names_two() {
        assertThat(Tills.book().refusal(name(SELF, NAMED, true))).isEqualTo(new OwnReferral());
        Book book = named().run(name(FRIEND, NAMED, false));
        assertThat(book.refusal(name(Tills.id("other"), NAMED, false)))
                .isEqualTo(new ReferrerKnown());
        book.run(name(Tills.id("other"), NAMED, true));
        assertThat(referral(book).named().referrer()).isEqualTo(Tills.id("other"));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "14, true", "15, false"})
    void members_can_say_it_so_many_days_after_their_first_purchase(long days, boolean inTime) {
        Book book = Tills.book().learn(BOUGHT, SALE);
        NameReferrer name = name(FRIEND, BOUGHT.plus(Duration.ofDays(days)), false);
        if (inTime) {
            assertThat(referral(book.run(name)).named().referrer()).isEqualTo(FRIEND);
        } else {
            assertThat(book.refusal(name))
                    .isEqualTo(new ReferrerTooLate(BOUGHT.plus(Duration.ofDays(14))));
            book.run(name(FRIEND, DUE, true));
            assertThat(book.events(ReferralQualified.class)).hasSize(1);
        }
    }

    @Test
    void a_purchase_from_before_that_becomes_known_late_shows_it_was_no_referral() {
        Book book = named().learn(DUE, Tills.sale("old", Tills.START, 10)).learn(DUE, SALE);
        book.review(DUE.plus(Duration.ofDays(90)));
        assertThat(book.events(ReferralQualified.class)).isEmpty();
    }

    @Test
    void what_is_held_only_staff_decide_on_and_what_is_rejected_stays_so() {
        Book book = named().learn(BOUGHT, SALE).review(DUE);
        book.run(settle(Outcome.HELD, false, DUE));
        assertThat(book.refusal(settle(Outcome.REWARDED, false, DUE)))
                .isEqualTo(new ReferralOver(Outcome.HELD));
        book.run(settle(Outcome.REWARDED, true, DUE)).run(settle(Outcome.REJECTED, true, DUE));
        assertThat(book.refusal(settle(Outcome.REWARDED, true, DUE)))
                .isEqualTo(new ReferralOver(Outcome.REJECTED));
    }

    @Test
    void the_referrer_gets_a_hundred_points_once_and_loses_them_once() {
        var reward = new RewardReferrer(SELF, 0, NAMED, DUE);
        assertThat(Tills.book().refusal(reward)).isEqualTo(new AccountNotOpen());
        Book book = Tills.book().learn(BOUGHT, Tills.sale("own", BOUGHT, 10));
        book.run(reward).run(reward);
        assertThat(book.at(DUE).balance().active()).isEqualTo(110);
        assertThat(book.at(DUE).lots().getLast().bonus()).isEqualTo("referral");
        book.run(new TakeRewardBack(SELF, 0, DUE)).run(new TakeRewardBack(SELF, 0, DUE));
        assertThat(book.at(DUE).balance().active()).isEqualTo(10);
        book.run(new RewardReferrer(SELF, 1, NAMED, DUE));
        assertThat(book.at(DUE).balance().active()).isEqualTo(110);
    }

    @Test
    void both_sides_have_points_where_the_programme_says_so() {
        var programme =
                Drafts.with(
                        """
                        {'bonuses': [
                          {'bonus': 'friend', 'description': 'For bringing', 'activities': ['referral'],
                           'points': 100, 'returnDays': 30, 'cap': {'times': 1, 'per': 'month'}},
                          {'bonus': 'guest', 'description': 'For coming', 'activities': ['referred'],
                           'points': 40}]}
                        """);
        Book book = new Book(programme).run(name(FRIEND, NAMED, false)).learn(BOUGHT, SALE);
        book.run(settle(Outcome.REWARDED, false, DUE));
        assertThat(book.at(DUE).balance().active()).isEqualTo(140);
        book.learn(DUE, Tills.back("back", SALE, DUE));
        book.run(settle(Outcome.TAKEN_BACK, false, DUE));
        assertThat(book.at(DUE).balance().active()).isZero();

        Book friend = new Book(programme).learn(BOUGHT, Tills.sale("own", BOUGHT, 10));
        friend.run(new RewardReferrer(SELF, 0, NAMED, DUE));
        assertThat(friend.refusal(new RewardReferrer(Tills.id("next"), 0, NAMED, DUE)))
                .isInstanceOf(LoyaltyRefusal.CapReached.class);
    }

    @Test
    void a_member_keeps_the_code_they_have() {
        Book book = Tills.book().learn(BOUGHT, SALE);
        book.run(new IssueCode("A", DUE)).run(new IssueCode("B", DUE));
        assertThat(book.account().referralCode()).isEqualTo("A");
        assertThat(Tills.book().refusal(new IssueCode("A", DUE))).isEqualTo(new AccountNotOpen());
    }
}
