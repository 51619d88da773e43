package maison.loyalty.account;

import static maison.loyalty.account.Histories.facts;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import maison.loyalty.account.Histories.Trade;
import maison.loyalty.account.Tills.Book;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What must hold for every history of sales and returns, on the real decider.
class ConvergenceTest {

    private static final Instant LAST = Instant.parse("2026-06-01T00:00:00Z");

    @Provide
    Arbitrary<List<Trade>> histories() {
        return Histories.of("sale");
    }

    @Provide
    Arbitrary<List<Trade>> others() {
        return Histories.of("other");
    }

    private static Book inOneGo(List<Fact> facts) {
        return Tills.book().learn(LAST, facts);
    }

    @Property(tries = 500)
    void order_and_repeats_do_not_matter(
            @ForAll("histories") List<Trade> trades, @ForAll Random random, @ForAll int hours) {
        List<Fact> facts = facts(trades);
        var shuffled = new ArrayList<>(facts);
        shuffled.addAll(facts.subList(0, facts.size() / 2));
        Collections.shuffle(shuffled, random);
        Book book = Tills.book();
        for (Fact fact : shuffled) {
            book.learn(LAST, fact);
        }
        Instant at = LAST.minus(Duration.ofHours(Math.floorMod(hours, 50_000)));
        assertThat(book.at(at)).isEqualTo(inOneGo(facts).at(at));
        assertThat(book.ledger(at)).isEqualTo(inOneGo(facts).ledger(at));
        assertThat(book.at(LAST)).isEqualTo(inOneGo(facts).at(LAST));
        assertThat(book.account().saidTier()).isEqualTo(book.at(LAST).tier().name());
    }

    @Property(tries = 500)
    void bought_and_returned_is_never_bought(
            @ForAll("histories") List<Trade> trades, @ForAll("others") List<Trade> undone) {
        var facts = new ArrayList<>(facts(trades));
        for (Trade trade : undone) {
            facts.addAll(trade.facts());
            facts.add(
                    Tills.back(
                            "undone " + trade.sale().id(),
                            trade.sale(),
                            trade.sale().at().plusSeconds(10)));
        }
        Standing without = inOneGo(facts(trades)).at(LAST);
        Standing with = inOneGo(facts).at(LAST);
        assertThat(with.balance()).isEqualTo(without.balance());
        assertThat(with.measures()).isEqualTo(without.measures());
        assertThat(with.tier()).isEqualTo(without.tier());
        assertThat(with.since()).isEqualTo(without.since());
        assertThat(with.steps()).isEqualTo(without.steps());
        assertThat(with.nextChange()).isEqualTo(without.nextChange());
        assertThat(with.lots().stream().filter(lot -> lot.reversed() < lot.earned()).toList())
                .isEqualTo(
                        without.lots().stream()
                                .filter(lot -> lot.reversed() < lot.earned())
                                .toList());
    }

    @Property(tries = 500)
    void balance_is_the_sum_of_lots_and_the_replay_of_the_ledger(
            @ForAll("histories") List<Trade> trades, @ForAll int hours) {
        Instant at = LAST.minus(Duration.ofHours(Math.floorMod(hours, 50_000)));
        Book book = inOneGo(facts(trades));
        Standing standing = book.at(at);
        long active = standing.balance().active();
        assertThat(standing.lots().stream().mapToLong(Lot::active).sum()).isEqualTo(active);
        assertThat(book.ledger(at).stream().mapToLong(LedgerEntry::points).sum()).isEqualTo(active);
        assertThat(standing.endings().stream().mapToLong(Standing.Ending::points).sum())
                .isEqualTo(active);
        assertThat(standing.lots())
                .allMatch(lot ->
                        lot.earned()
                                == lot.reversed() + lot.active() + lot.spent() + lot.expired());
        assertThat(standing.lots())
                .allMatch(lot ->
                        lot.lines().stream().mapToLong(Lot.LotLine::points).sum()
                                == lot.earned() - lot.reversed());
    }

    @Property(tries = 500)
    void as_of_an_instant_is_what_a_live_answer_was_then(
            @ForAll("histories") List<Trade> trades, @ForAll int hours) {
        List<Fact> facts = facts(trades);
        Instant at = LAST.minus(Duration.ofHours(Math.floorMod(hours, 50_000)));
        List<Fact> byThen = facts.stream().filter(fact -> !fact.at().isAfter(at)).toList();
        Book live = Tills.book();
        byThen.forEach(fact -> live.learn(fact.at(), fact));
        assertThat(inOneGo(facts).at(at)).isEqualTo(live.at(at));
        assertThat(inOneGo(facts).ledger(at)).isEqualTo(live.ledger(at));
    }

    @Property(tries = 300)
    void what_was_recorded_adds_up_to_the_balance_whenever_the_job_ran(
            @ForAll("histories") List<Trade> trades, @ForAll Random random) {
        List<Fact> facts = new ArrayList<>(facts(trades));
        Collections.shuffle(facts, random);
        Book book = Tills.book();
        Instant now = LAST.minus(Duration.ofDays(900));
        for (Fact fact : facts) {
            now = now.plus(Duration.ofDays(random.nextInt(60)));
            now = now.isAfter(fact.at()) ? now : fact.at();
            book.learn(now, fact);
            if (random.nextBoolean()) {
                book.review(now);
            }
        }
        assertThat(recorded(book)).isEqualTo(book.at(now).balance().active());
        assertThat(Standing.of(book.replayed(), now)).isEqualTo(book.at(now));
    }

    private static long recorded(Book book) {
        long sum = 0;
        for (LoyaltyEvent event : book.events()) {
            sum +=
                    switch (event) {
                        case LoyaltyEvent.SaleCounted(_, var earned, _) -> earned.points();
                        case LoyaltyEvent.PointsReversed(_, var reversal, _, _) ->
                                reversal.fromExpired() - reversal.points();
                        case LoyaltyEvent.PointsExpired(_, var points, _, _) -> -points;
                        default -> 0;
                    };
        }
        return sum;
    }

    @Property(tries = 300)
    void nothing_changes_before_the_next_review(@ForAll("histories") List<Trade> trades) {
        List<Fact> facts = facts(trades);
        Instant now = facts.isEmpty() ? LAST : facts.getLast().at();
        Book book = Tills.book().learn(now, facts);
        if (!facts.isEmpty()) {
            // Notices that are overdue when the facts are learned.
            book.review(now);
        }
        for (int i = 0; i < 60 && !book.events().isEmpty(); i++) {
            Instant next = book.events().getLast().nextReviewAt();
            if (next == null) {
                assertThat(book.at(now).balance().active()).isZero();
                break;
            }
            assertThat(next).isAfter(now);
            Standing before = book.at(next.minusNanos(1000));
            assertThat(before.balance()).isEqualTo(book.at(now).balance());
            assertThat(before.tier()).isEqualTo(book.at(now).tier());
            book.review(next);
            assertThat(book.at(next).tier().name()).isEqualTo(book.account().saidTier());
            now = next;
        }
    }
}
