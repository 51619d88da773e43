package maison.loyalty.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import maison.loyalty.account.Histories.Trade;
import maison.loyalty.account.HoldEnd.How;
import maison.loyalty.account.LoyaltyEvent.MilestoneLost;
import maison.loyalty.account.LoyaltyEvent.MilestoneReached;
import maison.loyalty.account.LoyaltyEvent.PointsExpired;
import maison.loyalty.account.LoyaltyEvent.PointsGranted;
import maison.loyalty.account.LoyaltyEvent.PointsReversed;
import maison.loyalty.account.LoyaltyEvent.PointsShifted;
import maison.loyalty.account.LoyaltyEvent.SaleCounted;
import maison.loyalty.account.Tills.Book;
import maison.loyalty.programme.Programme;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What must hold for every history of sales, returns, grants, deductions and redemptions.
class RedeemingPropertiesTest {

    private static final Programme TAILOR = Tills.programme("programmes/tailor.json");
    private static final Instant LAST = Instant.parse("2026-06-01T00:00:00Z");

    // After everything that the generators make up.
    private static final Instant END = Instant.parse("2035-01-01T00:00:00Z");

    @Provide
    Arbitrary<List<Trade>> trades() {
        return Histories.of("sale");
    }

    @Provide
    Arbitrary<List<Trade>> others() {
        return Histories.of("other");
    }

    @Provide
    Arbitrary<List<Fact>> dealings() {
        return Dealings.any();
    }

    private static List<Fact> all(List<Trade> trades, List<Fact> dealings) {
        var facts = new ArrayList<>(Histories.facts(trades));
        facts.addAll(dealings);
        facts.sort(Comparator.comparing(Fact::at));
        return facts;
    }

    /// One whose points can be used at once, and one that lets them wait.
    @Provide
    Arbitrary<Programme> programmes() {
        return Arbitraries.of(Tills.SHIPPED, TAILOR);
    }

    private static Book inOneGo(Programme programme, List<Fact> facts) {
        return new Book(programme).learn(LAST, facts);
    }

    private static Instant some(int hours) {
        return LAST.minus(Duration.ofHours(Math.floorMod(hours, 50_000)));
    }

    @Property(tries = 500)
    void order_and_repeats_do_not_matter(
            @ForAll("programmes") Programme programme,
            @ForAll("trades") List<Trade> trades,
            @ForAll("dealings") List<Fact> dealings,
            @ForAll Random random,
            @ForAll int hours) {
        List<Fact> facts = all(trades, dealings);
        var shuffled = new ArrayList<>(facts);
        shuffled.addAll(facts.subList(0, facts.size() / 2));
        Collections.shuffle(shuffled, random);
        Book book = new Book(programme);
        shuffled.forEach(fact -> book.learn(LAST, fact));
        assertThat(book.at(some(hours))).isEqualTo(inOneGo(programme, facts).at(some(hours)));
        assertThat(book.at(LAST)).isEqualTo(inOneGo(programme, facts).at(LAST));
        assertThat(book.ledger(LAST)).isEqualTo(inOneGo(programme, facts).ledger(LAST));
        assertThat(Standing.of(book.replayed(), LAST)).isEqualTo(book.at(LAST));
    }

    @Property(tries = 500)
    void as_of_an_instant_is_what_a_live_answer_was_then(
            @ForAll("programmes") Programme programme,
            @ForAll("trades") List<Trade> trades,
            @ForAll("dealings") List<Fact> dealings,
            @ForAll int hours) {
        List<Fact> facts = all(trades, dealings);
        Instant at = some(hours);
        Book live = new Book(programme);
        facts.stream()
                .filter(fact -> !fact.at().isAfter(at))
                .forEach(fact -> live.learn(fact.at(), fact));
        assertThat(inOneGo(programme, facts).at(at)).isEqualTo(live.at(at));
        assertThat(inOneGo(programme, facts).ledger(at)).isEqualTo(live.ledger(at));
    }

    @Property(tries = 500)
    void every_point_is_in_one_bucket_of_one_lot(
            @ForAll("programmes") Programme programme,
            @ForAll("trades") List<Trade> trades,
            @ForAll("dealings") List<Fact> dealings,
            @ForAll int hours) {
        Account account = inOneGo(programme, all(trades, dealings)).account();
        Instant at = some(hours);
        Standing standing = Standing.of(account, at);
        Buckets balance = standing.balance();
        assertThat(standing.lots())
                .allSatisfy(lot -> {
                    assertThat(lot.earned())
                            .isEqualTo(
                                    lot.reversed()
                                            + lot.pending()
                                            + lot.active()
                                            + lot.held()
                                            + lot.spent()
                                            + lot.expired());
                    assertThat(
                                    List.of(
                                            lot.reversed(),
                                            lot.pending(),
                                            lot.active(),
                                            lot.held(),
                                            lot.spent(),
                                            lot.expired()))
                            .allMatch(points -> points >= 0);
                });
        assertThat(standing.lots().stream().mapToLong(Lot::active).sum())
                .isEqualTo(balance.active());
        long taken = account.extras().takenAt(at).stream().mapToLong(Taking::points).sum();
        assertThat(balance.held() + balance.spent() + balance.debt()).isEqualTo(taken);
        assertThat(balance.debt() == 0 || balance.active() == 0)
                .as("whoever owes has nothing to use: %s", balance)
                .isTrue();
        assertThat(standing.endings().stream().mapToLong(Standing.Ending::points).sum())
                .isEqualTo(balance.active());
    }

    @Property(tries = 500)
    void the_ledger_adds_up_to_every_bucket(
            @ForAll("programmes") Programme programme,
            @ForAll("trades") List<Trade> trades,
            @ForAll("dealings") List<Fact> dealings,
            @ForAll int hours) {
        Book book = inOneGo(programme, all(trades, dealings));
        List<LedgerEntry> ledger = book.ledger(some(hours));
        Movement sum = Movement.NONE;
        long debt = 0;
        for (LedgerEntry entry : ledger) {
            sum = sum.plus(entry.movement());
            debt += entry.debt();
        }
        assertThat(buckets(sum, debt)).isEqualTo(book.at(some(hours)).balance());
        assertThat(ledger).isSortedAccordingTo(LedgerEntry.ORDER);
        assertThat(ledger).doesNotHaveDuplicates();
    }

    @Property(tries = 500)
    void what_was_recorded_adds_up_to_every_bucket_whenever_the_job_ran(
            @ForAll("programmes") Programme programme,
            @ForAll("trades") List<Trade> trades,
            @ForAll("dealings") List<Fact> dealings,
            @ForAll Random random) {
        var facts = new ArrayList<>(all(trades, dealings));
        Collections.shuffle(facts, random);
        Book book = new Book(programme);
        Instant now = LAST.minus(Duration.ofDays(900));
        for (Fact fact : facts) {
            now = now.plus(Duration.ofDays(random.nextInt(60)));
            now = now.isAfter(fact.at()) ? now : fact.at();
            book.learn(now, fact);
            if (random.nextBoolean()) {
                book.review(now);
            }
        }
        assertThat(recorded(book)).isEqualTo(book.at(now).balance());
        assertThat(Standing.of(book.replayed(), now)).isEqualTo(book.at(now));
    }

    @Property(tries = 300)
    void what_tills_know_ahead_of_time_is_recorded_exactly_once(
            @ForAll("programmes") Programme programme,
            @ForAll("trades") List<Trade> trades,
            @ForAll("dealings") List<Fact> dealings,
            @ForAll int hours) {
        Book book = new Book(programme).learn(some(hours), all(trades, dealings));
        if (book.account().opened()) {
            book.review(END);
        }
        assertThat(recorded(book)).isEqualTo(book.at(END).balance());
    }

    @Property(tries = 300)
    void bought_and_returned_is_never_bought_whatever_lies_between(
            @ForAll("programmes") Programme programme,
            @ForAll("trades") List<Trade> trades,
            @ForAll("others") List<Trade> undone,
            @ForAll("dealings") List<Fact> dealings) {
        List<Fact> without = all(trades, dealings);
        var with = new ArrayList<>(without);
        for (Trade trade : undone) {
            with.addAll(trade.facts());
            with.add(
                    Tills.back(
                            "undone " + trade.sale().id(),
                            trade.sale(),
                            trade.sale().at().plus(Duration.ofDays(30))));
        }
        assertThat(inOneGo(programme, with).at(LAST).balance())
                .isEqualTo(inOneGo(programme, without).at(LAST).balance());
        assertThat(inOneGo(programme, with).at(LAST).tier())
                .isEqualTo(inOneGo(programme, without).at(LAST).tier());
    }

    @Property(tries = 300)
    void redeemed_and_undone_is_never_redeemed(
            @ForAll("programmes") Programme programme,
            @ForAll("trades") List<Trade> trades,
            @ForAll("dealings") List<Fact> dealings,
            @ForAll int hours) {
        List<Fact> without = all(trades, dealings);
        var with = new ArrayList<>(without);
        var hold =
                new Hold(
                        Tills.id("undone"),
                        some(hours).minusSeconds(60),
                        "certificate-50",
                        1_000,
                        some(hours),
                        "member",
                        "jewellery-1",
                        "geneva");
        with.add(hold);
        with.add(new HoldEnd(hold.id(), How.COMMITTED, hold.at().plusSeconds(5), null));
        with.add(new HoldEnd(hold.id(), How.UNDONE, hold.at().plusSeconds(50), "not-given"));
        assertThat(inOneGo(programme, with).at(LAST).lots())
                .isEqualTo(inOneGo(programme, without).at(LAST).lots());
        assertThat(inOneGo(programme, with).at(LAST).balance())
                .isEqualTo(inOneGo(programme, without).at(LAST).balance());
    }

    @Property(tries = 300)
    void nothing_changes_before_the_next_review(
            @ForAll("programmes") Programme programme,
            @ForAll("trades") List<Trade> trades,
            @ForAll("dealings") List<Fact> dealings) {
        List<Fact> facts = all(trades, dealings);
        Instant now = facts.isEmpty() ? LAST : facts.getLast().at();
        Book book = new Book(programme).learn(now, facts);
        if (!facts.isEmpty()) {
            // Notices that are overdue when the facts are learned.
            book.review(now);
        }
        for (int i = 0; i < 60 && !book.events().isEmpty(); i++) {
            Instant next = book.events().getLast().nextReviewAt();
            if (next == null) {
                break;
            }
            assertThat(next).isAfter(now);
            assertThat(book.at(next.minusNanos(1000)).balance()).isEqualTo(book.at(now).balance());
            book.review(next);
            assertThat(recorded(book)).isEqualTo(book.at(next).balance());
            now = next;
        }
    }

    private static Buckets recorded(Book book) {
        Movement sum = Movement.NONE;
        long debt = 0;
        for (LoyaltyEvent event : book.events()) {
            switch (event) {
                case SaleCounted(_, var earned, _) ->
                        sum = sum.plus(Movement.ofActive(earned.points()));
                case PointsGranted(var grant, _) ->
                        sum = sum.plus(Movement.ofActive(grant.points()));
                case MilestoneReached(_, var grant, _, _) ->
                        sum = sum.plus(Movement.ofActive(grant.points()));
                case MilestoneLost lost -> sum = sum.plus(lost.movement());
                case PointsReversed(_, var reversal, _, _) -> sum = sum.plus(reversal.movement());
                case PointsExpired(_, var points, _, _) ->
                        sum = sum.plus(Movement.expiring(points));
                case PointsShifted(_, var lots, var owed, _) -> {
                    for (LoyaltyEvent.LotShift each : lots) {
                        sum = sum.plus(each.movement());
                    }
                    debt += owed;
                }
                default -> {
                    // Says nothing of lots.
                }
            }
        }
        return buckets(sum, debt);
    }

    private static Buckets buckets(Movement sum, long debt) {
        return new Buckets(
                sum.pending(), sum.active(), sum.held(), debt, sum.spent(), sum.expired());
    }
}
