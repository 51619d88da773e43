package maison.loyalty.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import maison.loyalty.account.Tills;
import maison.loyalty.finance.Books.LotMonth;
import maison.loyalty.programme.Reward.Worth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Breakage from small histories that can be followed by hand.
class BreakageTest {

    private static final Valuation VALUATION = Valuation.of(Tills.JEWELLERY.versions().getFirst());

    private final List<LotMonth> booked = new ArrayList<>();

    private static LocalDate month(int month) {
        return LocalDate.of(2026, 1, 1).plusMonths(month - 1L);
    }

    /// Points good for the month of earning and the next two.
    private void earn(int month, long points) {
        book(month, month, Amounts.ofSale(points));
    }

    private void use(int earned, int month, long points) {
        book(earned, month, new Amounts(0, -points, 0, 0, 0, 0, 0, 0, points, 0, 0));
    }

    private void end(int earned, long points) {
        book(earned, earned + 2, Amounts.ofEnd(points));
    }

    private void book(int earned, int month, Amounts amounts) {
        book(month(earned), month(earned + 2), month(month), amounts);
    }

    private void book(
            LocalDate earned, @Nullable LocalDate ends, LocalDate month, Amounts amounts) {
        booked.add(new LotMonth("v1", earned, ends, month, amounts));
    }

    private Breakage at(String day) {
        return Breakage.of(booked, LocalDate.parse(day), VALUATION);
    }

    private void threeMonths() {
        // Of 1,000 each 100 are used at once; of January's 300 in February and 200 in March; of
        // February's 100 in March.
        earn(1, 1_000);
        use(1, 1, 100);
        use(1, 2, 300);
        use(1, 3, 200);
        end(1, 400);
        earn(2, 1_000);
        use(2, 2, 100);
        use(2, 3, 100);
        earn(3, 1_000);
        use(3, 3, 100);
    }

    @Test
    void what_is_not_used_by_the_pattern_of_older_cohorts_breaks() {
        threeMonths();
        // r(1) = (300 + 100) / 2,000 = 0.2 and r(2) = 200 / 1,000 = 0.2.
        Breakage breakage = at("2026-03-31");
        assertThat(breakage.reason()).isNull();
        assertThat(breakage.cohorts())
                .containsExactly(
                        new Breakage.Part("2026-02", 1_000, 200, 0, 800, 200, 600),
                        new Breakage.Part("2026-03", 1_000, 100, 0, 900, 400, 500));
        assertThat(breakage.points()).isEqualTo(1_100);
        assertThat(breakage.values()).containsExactly(new Worth("55.00", "USD"));
        // 900 were used and 600 will be, of 3,000.
        assertThat(breakage.ultimateRedemptionRate()).isEqualTo("0.500000");
    }

    @Test
    void what_was_used_since_the_last_whole_month_is_no_longer_expected() {
        threeMonths();
        use(2, 4, 150);
        Breakage breakage = at("2026-04-15");
        assertThat(breakage.cohorts().getFirst())
                .isEqualTo(new Breakage.Part("2026-02", 1_000, 350, 0, 650, 50, 600));
    }

    @Test
    void nobody_uses_more_than_there_is() {
        threeMonths();
        use(3, 4, 850);
        Breakage breakage = at("2026-04-15");
        assertThat(breakage.cohorts().getLast())
                .isEqualTo(new Breakage.Part("2026-03", 1_000, 950, 0, 50, 0, 50));
    }

    @Test
    void there_is_no_estimate_before_a_cohort_has_lived_its_life() {
        earn(1, 1_000);
        earn(2, 1_000);
        Breakage breakage = at("2026-02-28");
        assertThat(breakage.reason()).isEqualTo("history-too-short");
        assertThat(breakage.historyMonths()).isEqualTo(2);
        assertThat(breakage.neededMonths()).isEqualTo(3);
        assertThat(breakage.points()).isNull();
    }

    @Test
    void there_is_none_for_points_that_never_end_and_for_no_points() {
        assertThat(at("2026-03-31").reason()).isEqualTo("nothing-outstanding");
        threeMonths();
        book(month(3), null, month(3), Amounts.ofGrant(10));
        assertThat(at("2026-03-31").reason()).isEqualTo("points-never-end");
    }
}
