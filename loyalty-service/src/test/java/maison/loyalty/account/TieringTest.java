package maison.loyalty.account;

import static maison.loyalty.account.Tills.START;
import static maison.loyalty.account.Tills.back;
import static maison.loyalty.account.Tills.id;
import static maison.loyalty.account.Tills.sale;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import maison.loyalty.account.LoyaltyCommand.EndGivenTier;
import maison.loyalty.account.LoyaltyCommand.GiveTier;
import maison.loyalty.account.LoyaltyEvent.Reason;
import maison.loyalty.account.LoyaltyEvent.TierChanged;
import maison.loyalty.account.LoyaltyRefusal.GivenTierOver;
import maison.loyalty.account.LoyaltyRefusal.TierDaysInvalid;
import maison.loyalty.account.LoyaltyRefusal.TierGrantIdReused;
import maison.loyalty.account.LoyaltyRefusal.TierUnknown;
import maison.loyalty.account.Tills.Book;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// Tiers given by hand, beside those that are earned.
class TieringTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant GIVEN = START.plus(DAY);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

    // Midnight where the programme is.
    private static final Instant OVER = Instant.parse("2026-07-01T00:00:00Z");

    private final Book book = Tills.book().learn(START, sale("a", START, 600));

    private static GiveTier give(String name, String tier, Instant now) {
        return new GiveTier(id(name), tier, LAST_DAY, "invited-client", "manager-1", now);
    }

    private static EndGivenTier end(String name, Instant now) {
        return new EndGivenTier(id(name), "given-by-mistake", "manager-2", now);
    }

    private String tier(Instant at) {
        return book.at(at).tier().name();
    }

    private List<Reason> reasons() {
        return book.events(TierChanged.class).stream().map(each -> each.move().reason()).toList();
    }

    @Test
    void is_held_from_now_to_the_end_of_its_last_day() {
        book.run(give("g", "gold", GIVEN));
        assertThat(tier(GIVEN.minusNanos(1000))).isEqualTo("bronze");
        assertThat(tier(GIVEN)).isEqualTo("gold");
        assertThat(tier(OVER.minusNanos(1000))).isEqualTo("gold");
        assertThat(tier(OVER)).isEqualTo("bronze");
        assertThat(book.at(GIVEN).givenUntil()).isEqualTo(OVER);
        assertThat(book.at(GIVEN).nextChange()).extracting(TierStep::at).isEqualTo(OVER);
    }

    @Test
    void falls_by_the_clock_to_what_was_earned_meanwhile() {
        book.run(give("g", "gold", GIVEN));
        // The member is told a month ahead.
        assertThat(book.events().getLast().nextReviewAt())
                .isEqualTo(OVER.minus(Duration.ofDays(30)));
        book.learn(GIVEN.plus(DAY), sale("b", GIVEN.plus(DAY), 1_500));
        assertThat(tier(GIVEN.plus(DAY))).isEqualTo("gold");
        book.review(OVER);
        assertThat(tier(OVER)).isEqualTo("silver");
        assertThat(reasons()).containsExactly(Reason.EARNED, Reason.GRANTED, Reason.GRANT_ENDED);
        assertThat(book.events(TierChanged.class).getLast().at()).isEqualTo(OVER);
    }

    @Test
    void a_higher_tier_that_is_earned_is_held() {
        book.run(give("g", "silver", GIVEN));
        Instant later = GIVEN.plus(DAY);
        book.learn(later, sale("b", later, 6_000));
        assertThat(tier(later)).isEqualTo("gold");
        assertThat(book.at(later).givenUntil()).isNull();
        assertThat(reasons()).containsExactly(Reason.EARNED, Reason.GRANTED, Reason.EARNED);
    }

    @Test
    void carries_a_member_over_a_fall_and_says_nothing_of_it() {
        Sale big = sale("big", GIVEN, 6_000);
        book.learn(GIVEN, big);
        book.run(give("g", "gold", GIVEN.plus(DAY)));
        Instant back = GIVEN.plus(DAY).plus(DAY);
        book.learn(back, back("back", big, back));
        assertThat(tier(back)).isEqualTo("gold");
        assertThat(book.at(back).lostAt()).isNull();
        assertThat(tier(OVER)).isEqualTo("bronze");
    }

    @Test
    void taken_back_ends_at_once() {
        book.run(give("g", "gold", GIVEN));
        Instant later = GIVEN.plus(DAY);
        book.run(end("g", later));
        assertThat(tier(later.minusNanos(1000))).isEqualTo("gold");
        assertThat(tier(later)).isEqualTo("bronze");
        assertThat(reasons().getLast()).isEqualTo(Reason.GRANT_ENDED);
        int known = book.events().size();
        book.run(end("g", later.plus(DAY)));
        assertThat(book.events()).hasSize(known);
    }

    @Test
    void who_decides_by_an_earlier_clock_says_nothing_against_it() {
        book.run(give("g", "gold", GIVEN));
        book.learn(GIVEN.minusSeconds(5), sale("b", START.plusSeconds(60), 10));
        assertThat(reasons()).containsExactly(Reason.EARNED, Reason.GRANTED);
        book.run(end("g", GIVEN.plus(DAY)));
        book.learn(GIVEN.plusSeconds(5), sale("c", START.plusSeconds(90), 10));
        assertThat(reasons()).containsExactly(Reason.EARNED, Reason.GRANTED, Reason.GRANT_ENDED);
    }

    @Test
    void as_it_was_known_then_it_had_not_been_taken_back() {
        book.run(give("g", "gold", GIVEN));
        book.run(end("g", GIVEN.plus(DAY)));
        assertThat(book.at(GIVEN.plusSeconds(1)).nextChange())
                .extracting(TierStep::at)
                .isEqualTo(OVER);
    }

    @Test
    void is_refused_with_what_would_do() {
        assertThat(book.refusal(give("g", "diamond", GIVEN)))
                .isEqualTo(
                        new TierUnknown(
                                "diamond", List.of("bronze", "silver", "gold", "platinum")));
        assertThat(book.refusal(give("g", "member", GIVEN))).isInstanceOf(TierUnknown.class);
        assertThat(book.refusal(give("g", "gold", OVER)))
                .isEqualTo(new TierDaysInvalid(LocalDate.of(2026, 7, 1), LocalDate.of(2031, 7, 1)));
        book.run(give("g", "gold", GIVEN));
        assertThat(book.refusal(give("g", "silver", GIVEN))).isInstanceOf(TierGrantIdReused.class);
        assertThat(book.refusal(end("g", OVER))).isEqualTo(new GivenTierOver(OVER));
    }

    @Test
    void the_same_request_again_changes_nothing() {
        book.run(give("g", "gold", GIVEN));
        int known = book.events().size();
        book.run(give("g", "gold", GIVEN.plus(DAY)));
        assertThat(book.events()).hasSize(known);
    }

    @Property(tries = 200)
    void given_and_over_is_never_given(
            @ForAll @IntRange(max = 300) int day,
            @ForAll @IntRange(min = 1, max = 8_000) int dollars,
            @ForAll @IntRange(max = 40) int takenBackAfter) {
        Instant bought = START.plus(Duration.ofDays(day));
        Book with = Tills.book().learn(START, sale("first", START, 600));
        with.run(give("g", "platinum", GIVEN));
        with.run(end("g", GIVEN.plus(Duration.ofDays(takenBackAfter))));
        with.learn(bought, sale("second", bought, dollars));
        Book without = Tills.book().learn(START, sale("first", START, 600));
        without.learn(bought, sale("second", bought, dollars));
        for (int later = 41; later < 900; later += 7) {
            Instant at = START.plus(Duration.ofDays(later));
            assertThat(with.at(at).tier()).isEqualTo(without.at(at).tier());
            assertThat(with.at(at).lostAt()).isEqualTo(without.at(at).lostAt());
        }
        assertThat(with.replayed().saidTier()).isEqualTo(with.account().saidTier());
    }
}
