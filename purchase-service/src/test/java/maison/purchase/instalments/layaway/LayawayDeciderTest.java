package maison.purchase.instalments.layaway;

import static maison.purchase.instalments.layaway.Keeping.CREDIT;
import static maison.purchase.instalments.layaway.Keeping.DECIDER;
import static maison.purchase.instalments.layaway.Keeping.LAYAWAY;
import static maison.purchase.instalments.layaway.Keeping.OPENED;
import static maison.purchase.instalments.layaway.Keeping.POLICY;
import static maison.purchase.instalments.layaway.Keeping.after;
import static maison.purchase.instalments.layaway.Keeping.monthly;
import static maison.purchase.instalments.layaway.Keeping.pay;
import static maison.purchase.instalments.layaway.Keeping.pickUp;
import static maison.purchase.instalments.layaway.Keeping.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import maison.platform.eventstore.Decision;
import maison.platform.eventstore.Decision.Accepted;
import maison.platform.eventstore.Decision.Refused;
import maison.purchase.instalments.layaway.Layaway.Laid;
import maison.purchase.instalments.layaway.Layaway.Stage;
import maison.purchase.instalments.layaway.LayawayCommand.Cancel;
import maison.purchase.instalments.layaway.LayawayCommand.LayAway;
import maison.purchase.instalments.layaway.LayawayCommand.Pay;
import maison.purchase.instalments.layaway.LayawayCommand.TellDue;
import maison.purchase.instalments.layaway.LayawayEvent.InstalmentFellDue;
import maison.purchase.instalments.layaway.LayawayEvent.LayawayCancelled;
import maison.purchase.instalments.layaway.LayawayEvent.PickedUp;
import maison.purchase.instalments.layaway.LayawayRefusal.BalanceNotMet;
import maison.purchase.instalments.layaway.LayawayRefusal.BeforeOpening;
import maison.purchase.instalments.layaway.LayawayRefusal.DepositTooSmall;
import maison.purchase.instalments.layaway.LayawayRefusal.IdReused;
import maison.purchase.instalments.layaway.LayawayRefusal.LayawayClosed;
import maison.purchase.instalments.layaway.LayawayRefusal.LayawayUnknown;
import maison.purchase.instalments.layaway.LayawayRefusal.LineUnknown;
import maison.purchase.instalments.layaway.LayawayRefusal.MoreThanLaidAway;
import maison.purchase.instalments.layaway.LayawayRefusal.MoreThanOwed;
import maison.purchase.instalments.layaway.LayawayRefusal.NotInDefault;
import maison.purchase.instalments.layaway.LayawayRefusal.OnlyCompletionElsewhere;
import maison.purchase.instalments.layaway.LayawayRefusal.ScheduleDiffers;
import maison.purchase.instalments.layaway.LayawayRefusal.ScheduleNotAllowed;
import maison.purchase.instalments.layaway.Schedule.Frequency;
import maison.purchase.instalments.layaway.Schedule.Given;
import maison.purchase.instalments.layaway.Schedule.Regular;
import maison.purchase.sales.sale.Quantity;
import maison.purchase.sales.sale.Refund;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleLine;
import maison.purchase.sales.sale.Tender;
import maison.purchase.sales.sale.Tender.Kind;
import org.junit.jupiter.api.Test;

class LayawayDeciderTest {

    private static LayawayRefusal refusal(LayawayCommand command, Layaway state) {
        var decision = DECIDER.decide(command, state);
        assertThat(decision).isInstanceOf(Refused.class);
        return ((Refused<LayawayEvent, LayawayRefusal>) decision).reason();
    }

    private static List<LayawayEvent> events(LayawayCommand command, Layaway state) {
        Decision<LayawayEvent, LayawayRefusal> decision = DECIDER.decide(command, state);
        assertThat(decision).isInstanceOf(Accepted.class);
        return ((Accepted<LayawayEvent, LayawayRefusal>) decision).events();
    }

    private static LayAway given(long deposit, Instalment... instalments) {
        return new LayAway(
                Keeping.offer(Keeping.goods(), deposit, new Given(List.of(instalments))), POLICY);
    }

    private static Cancel cancel(Cause cause, String at) {
        return new Cancel(Instant.parse(at), cause, "changed-mind", CREDIT, null);
    }

    @Test
    void what_the_deposit_leaves_is_divided_to_the_last_cent() {
        Laid laid = after(monthly(40_001, 3));

        assertThat(laid.plan().total()).isEqualTo(usd(202_500));
        assertThat(laid.plan().instalments())
                .containsExactly(
                        new Instalment(1, LocalDate.of(2026, 4, 14), usd(54_166)),
                        new Instalment(2, LocalDate.of(2026, 5, 14), usd(54_166)),
                        new Instalment(3, LocalDate.of(2026, 6, 14), usd(54_167)));
        assertThat(laid.outstanding()).isEqualTo(usd(162_499));
    }

    /// A schedule counts from its first day: the 31st comes back after February.
    @Test
    void months_are_counted_from_the_first_day() {
        var schedule = new Regular(3, Frequency.MONTHLY, LocalDate.of(2027, 1, 31));

        assertThat(schedule.of(usd(300), LocalDate.of(2026, 12, 1)).stream().map(Instalment::dueOn))
                .containsExactly(
                        LocalDate.of(2027, 1, 31),
                        LocalDate.of(2027, 2, 28),
                        LocalDate.of(2027, 3, 31));
    }

    @Test
    void deposit_and_instalments_are_what_is_owed_within_the_terms() {
        Layaway none = DECIDER.initial();
        LocalDate day = LocalDate.of(2026, 5, 1);

        assertThat(refusal(monthly(39_999, 3), none)).isEqualTo(new DepositTooSmall(usd(40_000)));
        assertThat(refusal(monthly(202_501, 3), none)).isEqualTo(new MoreThanOwed(usd(202_500)));
        assertThat(refusal(given(50_000, new Instalment(1, day, usd(152_499))), none))
                .isEqualTo(new ScheduleDiffers(usd(152_500)));
        assertThat(refusal(monthly(40_000, 13), none)).isInstanceOf(ScheduleNotAllowed.class);
        assertThat(
                        refusal(
                                given(
                                        50_000,
                                        new Instalment(1, day, usd(100_000)),
                                        new Instalment(2, day, usd(52_500))),
                                none))
                .isInstanceOf(ScheduleNotAllowed.class);
        assertThat(refusal(given(50_000, new Instalment(1, day.plusYears(1), usd(152_500))), none))
                .isInstanceOf(ScheduleNotAllowed.class);
        assertThat(events(given(202_500), none)).hasSize(1);
    }

    @Test
    void a_repeat_is_one_also_after_the_terms_have_changed() {
        Laid laid = after(monthly(40_000, 3));
        var changed = new LayAway(monthly(40_000, 3).offer(), Keeping.policy(50, "99.00"));

        assertThat(events(changed, laid)).isEmpty();
        assertThat(refusal(monthly(40_000, 4), laid)).isEqualTo(new IdReused("layaway"));
    }

    @Test
    void a_payment_counts_once_and_never_for_more_than_is_owed() {
        Laid laid = after(monthly(40_000, 3), pay(2, 162_499));

        assertThat(events(pay(2, 162_499), laid)).isEmpty();
        assertThat(refusal(pay(2, 1), laid)).isEqualTo(new IdReused("payment"));
        assertThat(refusal(pay(3, 2), laid)).isEqualTo(new MoreThanOwed(usd(1)));
        assertThat(refusal(new Pay(Keeping.cash(3, 1, OPENED.minusSeconds(1))), laid))
                .isEqualTo(new BeforeOpening(OPENED));
        assertThat(refusal(pay(2, 1), DECIDER.initial())).isEqualTo(new LayawayUnknown());
    }

    @Test
    void payments_are_for_the_earliest_instalment_first() {
        Laid laid = after(monthly(42_500, 4), pay(2, 60_000));

        assertThat(laid.awaited().stream().map(Instalment::number)).containsExactly(2, 3, 4);
        assertThat(laid.missing(laid.awaited().getFirst())).isEqualTo(usd(20_000));
        assertThat(laid.missed(LocalDate.of(2026, 5, 14))).isEmpty();
        assertThat(laid.missed(LocalDate.of(2026, 5, 15))).hasSize(1);
    }

    /// Held 825.00; of the least deposit of 400.00, 316.00 stay with the 1580.00 of goods that
    /// stay.
    @Test
    void goods_are_picked_up_as_far_as_they_are_covered() {
        var bracelets =
                List.of(
                        Keeping.line("1", "2", 80_000, 4_000),
                        Keeping.line("2", "1", 110_476, 5_524));
        var opening =
                new LayAway(
                        Keeping.offer(bracelets, 42_500, new Regular(4, Frequency.MONTHLY, null)),
                        POLICY);
        Laid laid = after(opening, pay(2, 40_000));

        var one = (PickedUp) events(pickUp(20, Map.of("1", "1"), 0), laid).getFirst();
        assertThat(one.deposit()).isEqualTo(usd(42_000));
        assertThat(one.serviceFee()).isEqualTo(usd(0));
        assertThat(one.completed()).isFalse();
        // The other two cost 1580.00; what is free of 825.00 leaves 1580.00 - (825.00 - 84.00) due.
        assertThat(refusal(pickUp(20, Map.of("1", "1", "2", "1"), 0), laid))
                .isEqualTo(new BalanceNotMet(usd(83_900)));
    }

    @Test
    void the_last_pick_up_has_the_fee_and_takes_all_that_is_held() {
        Laid laid = after(monthly(42_500, 4), pay(2, 40_000), pickUp(20, Map.of("1", "1"), 0));

        var last = (PickedUp) events(pickUp(21, Map.of(), 130_000), laid).getFirst();

        assertThat(last.completed()).isTrue();
        assertThat(last.serviceFee()).isEqualTo(usd(2_500));
        assertThat(last.deposit()).isEqualTo(laid.held());
        assertThat(last.change()).isEqualTo(usd(10_000));
        Laid done = (Laid) DECIDER.evolve(laid, last);
        assertThat(done.stage()).isEqualTo(Stage.COMPLETED);
        assertThat(done.held()).isEqualTo(usd(0));
        assertThat(done.outstanding()).isEqualTo(usd(0));
        assertThat(refusal(pay(9, 1), done)).isEqualTo(new LayawayClosed());
        assertThat(events(pickUp(21, Map.of(), 130_000), done)).isEmpty();
        assertThat(refusal(pickUp(21, Map.of(), 120_000), done)).isEqualTo(new IdReused("pick-up"));
        assertThat(refusal(pickUp(22, Map.of(), 0), done)).isEqualTo(new LayawayClosed());
    }

    @Test
    void a_sale_has_what_was_picked_up_and_its_deposit_names_the_layaway() {
        Laid laid =
                after(
                        monthly(42_500, 4),
                        pay(2, 40_000),
                        pickUp(20, Map.of("1", "1"), 0),
                        pickUp(21, Map.of(), 120_000));

        SaleCompleted first = PickUpSale.of(LAYAWAY, laid, laid.pickUps().getFirst());
        assertThat(first.amounts().total()).isEqualTo(usd(40_000));
        assertThat(first.lines().stream().map(SaleLine::lineId)).containsExactly("1");
        assertThat(first.tenders())
                .containsExactly(new Tender(Kind.DEPOSIT, usd(40_000), null, LAYAWAY.toString()));
        SaleCompleted last = PickUpSale.of(LAYAWAY, laid, laid.pickUps().getLast());
        assertThat(last.lines().stream().map(SaleLine::lineId))
                .containsExactly("1", "2", PickUpSale.FEE_LINE);
        assertThat(last.amounts().total()).isEqualTo(usd(162_500));
        assertThat(last.tenders().stream().map(Tender::kind))
                .containsExactly(Kind.DEPOSIT, Kind.CASH);
    }

    @Test
    void no_more_is_handed_over_than_is_kept() {
        Laid laid = after(monthly(162_500, 4), pickUp(20, Map.of("1", "1"), 0));

        assertThat(refusal(pickUp(21, Map.of("1", "2"), 0), laid))
                .isEqualTo(new MoreThanLaidAway(0, new Quantity(BigDecimal.ONE)));
        assertThat(refusal(pickUp(21, Map.of("7", "1"), 0), laid)).isEqualTo(new LineUnknown(0));
    }

    @Test
    void elsewhere_all_that_is_left_is_picked_up_or_nothing() {
        Laid laid = after(monthly(162_500, 4));

        assertThat(refusal(pickUp("riyadh", 20, Map.of("1", "1"), 0), laid))
                .isEqualTo(new OnlyCompletionElsewhere("dubai-mall"));
        var done = (PickedUp) events(pickUp("riyadh", 20, Map.of(), 40_000), laid).getFirst();
        assertThat(done.register().storeId()).isEqualTo("riyadh");
    }

    @Test
    void a_client_who_gives_up_gets_the_rest_after_the_fees() {
        Laid laid = after(monthly(42_500, 4), pay(2, 40_000));

        var end =
                (LayawayCancelled)
                        events(cancel(Cause.CUSTOMER, "2026-04-12T10:00:00Z"), laid).getFirst();

        // 5 % of 2000.00 would be 100.00; the terms say at most 50.00.
        assertThat(end.serviceFee()).isEqualTo(usd(2_500));
        assertThat(end.fee()).isEqualTo(usd(5_000));
        assertThat(end.refund()).isEqualTo(usd(75_000));
        assertThat(end.released()).hasSize(2);
        Laid cancelled = (Laid) DECIDER.evolve(laid, end);
        assertThat(cancelled.held()).isEqualTo(usd(0));
        assertThat(events(cancel(Cause.CUSTOMER, "2026-04-12T10:00:00Z"), cancelled)).isEmpty();
        assertThat(refusal(cancel(Cause.DEFAULT, "2026-04-12T10:00:00Z"), cancelled))
                .isEqualTo(new LayawayClosed());
        assertThat(events(pay(2, 40_000), cancelled)).isEmpty();
    }

    @Test
    void fees_are_never_more_than_what_is_held() {
        Laid laid = after(new LayAway(monthly(1_000, 4).offer(), Keeping.policy(0, "25.00")));

        Ending end = Ending.of(laid, Cause.CUSTOMER, CREDIT, false);

        assertThat(end.serviceFee()).isEqualTo(usd(1_000));
        assertThat(end.fee()).isEqualTo(usd(0));
        assertThat(end.refund()).isEqualTo(usd(0));
        assertThat(end.refunds()).isEmpty();
    }

    @Test
    void money_goes_back_as_it_was_paid_and_as_credit_where_it_cannot() {
        var payment =
                new Payment(
                        Keeping.id(2),
                        "dubai-mall-1",
                        Keeping.LATER,
                        usd(40_000),
                        List.of(
                                new Tender(Kind.CHEQUE, usd(30_000), null, null),
                                new Tender(
                                        Kind.CARD,
                                        usd(10_000),
                                        new Tender.Card(null, "visa", "4242"),
                                        null)),
                        usd(0));
        Laid laid = after(monthly(42_500, 4), new Pay(payment));

        assertThat(Ending.of(laid, Cause.CUSTOMER, CREDIT, false).refunds())
                .containsExactly(
                        new Refund(1, Kind.STORE_CREDIT, usd(30_000), CREDIT.toString()),
                        new Refund(2, Kind.CARD, usd(10_000), null),
                        new Refund(0, Kind.CASH, usd(35_000), null));
    }

    /// Instalments on the 14th from April on; two missed and 30 days after the first.
    @Test
    void a_client_is_in_default_after_misses_and_grace() {
        Laid laid = after(monthly(42_500, 4));

        assertThat(laid.forfeitableFrom()).isEqualTo(LocalDate.of(2026, 5, 15));
        // 20:00 in London is midnight in Dubai.
        assertThat(refusal(cancel(Cause.DEFAULT, "2026-05-14T19:59:59Z"), laid))
                .isEqualTo(new NotInDefault(LocalDate.of(2026, 5, 15)));
        var end =
                (LayawayCancelled)
                        events(cancel(Cause.DEFAULT, "2026-05-14T20:00:00Z"), laid).getFirst();
        assertThat(end.fee()).isEqualTo(usd(20_000));
        assertThat(after(monthly(42_500, 4), pay(2, 159_999)).forfeitableFrom())
                .isEqualTo(LocalDate.of(2026, 8, 14));
        assertThat(
                        refusal(
                                cancel(Cause.DEFAULT, "2027-05-14T20:00:00Z"),
                                after(monthly(202_500, 4))))
                .isEqualTo(new NotInDefault(null));
    }

    @Test
    void the_clock_tells_of_an_instalment_once_and_only_of_what_is_due_and_missing() {
        Laid laid = after(monthly(42_500, 4), pay(2, 1_000));
        Instant early = Instant.parse("2026-04-10T19:59:59Z");
        Instant due = Instant.parse("2026-04-10T20:00:00Z");

        assertThat(events(new TellDue(1, early), laid)).isEmpty();
        assertThat(events(new TellDue(2, due), laid)).isEmpty();
        assertThat(events(new TellDue(9, due), laid)).isEmpty();
        assertThat(events(new TellDue(1, due), laid))
                .containsExactly(
                        new InstalmentFellDue(
                                laid.plan().customerId(),
                                "dubai-mall",
                                due,
                                1,
                                LocalDate.of(2026, 4, 14),
                                usd(39_000)));
        assertThat(events(new TellDue(1, due), laid.withTold(1))).isEmpty();
        assertThat(events(new TellDue(1, due), after(monthly(42_500, 4), pay(2, 40_000))))
                .isEmpty();
    }
}
