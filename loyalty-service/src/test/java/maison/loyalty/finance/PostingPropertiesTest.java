package maison.loyalty.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import maison.loyalty.account.Buckets;
import maison.loyalty.account.Dealings;
import maison.loyalty.account.Drafts;
import maison.loyalty.account.Fact;
import maison.loyalty.account.Grant;
import maison.loyalty.account.Histories;
import maison.loyalty.account.Histories.Trade;
import maison.loyalty.account.Lot;
import maison.loyalty.account.LoyaltyEvent.MilestoneReached;
import maison.loyalty.account.Return;
import maison.loyalty.account.Standing;
import maison.loyalty.account.Tills;
import maison.loyalty.account.Tills.Book;
import maison.loyalty.finance.Posting.Dating;
import maison.loyalty.programme.Programme;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What the books say for every history of sales, returns, grants, deductions and redemptions.
class PostingPropertiesTest {

    private static final Programme TAILOR = Tills.programme("programmes/tailor.json");
    private static final Programme YEARLY_BY_TIER =
            Drafts.with(
                    """
                    {'bonuses': [
                      {'bonus': 'milestone', 'description': 'd',
                       'activities': ['tier-milestone'],
                       'pointsByTier': {'silver': 100, 'gold': 250}},
                      {'bonus': 'anniversary', 'description': 'd', 'activities': ['anniversary'],
                       'points': 50, 'pointsByTier': {'silver': 80, 'gold': 120},
                       'validMonths': 18}]}
                    """);
    private static final BookDays DAYS = new BookDays(java.time.ZoneOffset.UTC);
    private static final Instant LAST = Instant.parse("2026-06-01T00:00:00Z");

    @Provide
    Arbitrary<List<Trade>> trades() {
        return Histories.of("sale");
    }

    @Provide
    Arbitrary<List<Fact>> dealings() {
        return Dealings.any();
    }

    @Provide
    Arbitrary<Programme> programmes() {
        return Arbitraries.of(Tills.SHIPPED, TAILOR, YEARLY_BY_TIER);
    }

    private static List<Fact> all(List<Trade> trades, List<Fact> dealings) {
        var facts = new ArrayList<>(Histories.facts(trades));
        facts.addAll(dealings);
        facts.sort(Comparator.comparing(Fact::at));
        return facts;
    }

    private static Instant some(int hours) {
        return LAST.minus(Duration.ofHours(Math.floorMod(hours, 50_000)));
    }

    private static Amounts sum(Book book, Predicate<Posting> of) {
        Amounts sum = Amounts.NONE;
        for (var event : book.events()) {
            for (Posting each : Posting.of(event)) {
                assertThat(each.amounts().balances()).as("%s: %s", event, each).isTrue();
                sum = of.test(each) ? sum.plus(each.amounts()) : sum;
            }
        }
        assertThat(sum.balances()).isTrue();
        return sum;
    }

    private static void assertAgree(Amounts books, Standing standing) {
        Buckets balance = standing.balance();
        assertThat(books.pending()).isEqualTo(balance.pending());
        assertThat(books.active()).isEqualTo(balance.active());
        assertThat(books.held()).isEqualTo(balance.held());
        assertThat(books.debt()).isEqualTo(balance.debt());
        assertThat(books.redeemed() + books.deducted()).isEqualTo(balance.spent() + balance.debt());
        assertThat(books.expired()).isEqualTo(balance.expired());
        // A milestone that was lost is no lot any more, as if it had never been given.
        assertThat(books.earned() + books.granted() - books.reversed() - books.withdrawn())
                .isEqualTo(
                        standing.lots().stream()
                                .mapToLong(each -> each.earned() - each.reversed())
                                .sum());
        assertThat(books.earned()).isEqualTo(ofSales(standing, Lot::earned));
        assertThat(books.reversed()).isEqualTo(ofSales(standing, Lot::reversed));
    }

    private static long ofSales(Standing standing, ToLongFunction<Lot> points) {
        return standing.lots().stream()
                .filter(each -> each.saleId() != null)
                .mapToLong(points)
                .sum();
    }

    @Property(tries = 500)
    void both_sides_agree_and_are_what_the_lots_are_at_any_moment_of_a_life(
            @ForAll("programmes") Programme programme,
            @ForAll("trades") List<Trade> trades,
            @ForAll("dealings") List<Fact> dealings,
            @ForAll int hours) {
        Instant at = some(hours);
        var live = new Book(programme);
        all(trades, dealings).stream()
                .filter(fact -> !fact.at().isAfter(at))
                .forEach(fact -> live.learn(fact.at(), fact));
        if (live.account().opened()) {
            live.review(at);
        }
        assertAgree(sum(live, _ -> true), live.at(at));
    }

    @Property(tries = 500)
    void in_whatever_order_the_books_learn_of_it(
            @ForAll("programmes") Programme programme,
            @ForAll("trades") List<Trade> trades,
            @ForAll("dealings") List<Fact> dealings,
            @ForAll Random random) {
        List<Fact> facts = all(trades, dealings);
        var shuffled = new ArrayList<>(facts);
        shuffled.addAll(facts.subList(0, facts.size() / 2));
        Collections.shuffle(shuffled, random);
        Instant end = Instant.parse("2035-01-01T00:00:00Z");
        var book = new Book(programme);
        shuffled.forEach(fact -> book.learn(end, fact));
        assertAgree(sum(book, _ -> true), book.at(end));
    }

    /// Sales that earn a multiple, some of them until it is undone, at any place among the rest.
    @Property(tries = 500)
    void with_multiples_of_sales_too(
            @ForAll("programmes") Programme programme,
            @ForAll("trades") List<Trade> trades,
            @ForAll Random random) {
        var steps = new ArrayList<Consumer<Book>>();
        Instant end = Instant.parse("2035-01-01T00:00:00Z");
        Histories.facts(trades).forEach(fact -> steps.add(book -> book.learn(end, fact)));
        for (Trade trade : trades) {
            Instant at = trade.sale().at().plus(Duration.ofHours(random.nextInt(100)));
            long extra = 1L + random.nextInt(3_000);
            UUID gift = UUID.randomUUID();
            steps.add(book -> book.multiply(gift, trade.sale().id(), extra, at));
            if (random.nextInt(3) == 0) {
                steps.add(book -> book.endMultiple(gift, at.plus(Duration.ofDays(9))));
            }
        }
        Collections.shuffle(steps, random);
        var book = new Book(programme);
        steps.forEach(each -> each.accept(book));
        if (book.account().opened()) {
            book.review(end);
        }
        assertAgree(sum(book, _ -> true), book.at(end));
    }

    @Property(tries = 500)
    void a_close_says_what_was_so_then_whenever_it_became_known(
            @ForAll("trades") List<Trade> trades, @ForAll Random random, @ForAll int hours) {
        assertCloses(Tills.JEWELLERY, trades, random, hours);
    }

    @Property(tries = 500)
    void a_close_says_so_of_milestones_too(
            @ForAll("trades") List<Trade> trades, @ForAll Random random, @ForAll int hours) {
        assertCloses(
                Tills.SHIPPED,
                trades.stream().map(PostingPropertiesTest::inTime).toList(),
                random,
                hours);
    }

    /// With what came back of it before points of that day ended: what ended between a sale and its
    /// return, and became known later, is not told as ended.
    private static Trade inTime(Trade trade) {
        Instant end = trade.sale().at().plus(Duration.ofDays(700));
        return new Trade(
                trade.sale(),
                trade.returns().stream().filter(each -> each.at().isBefore(end)).toList());
    }

    private static void assertCloses(
            Programme programme, List<Trade> trades, Random random, int hours) {
        List<Fact> facts = Histories.facts(trades);
        LocalDate day = DAYS.of(some(hours));
        Instant end = DAYS.endOf(day).plusNanos(1);
        var live = new Book(programme);
        facts.stream()
                .filter(fact -> fact.at().isBefore(end))
                .forEach(fact -> live.learn(fact.at(), fact));
        var late = new Book(programme);
        // As tills tell it over time, each after it happened.
        Instant now = LAST;
        for (Fact fact : shuffled(trades, random)) {
            now = now.plus(Duration.ofDays(random.nextInt(100)));
            late.learn(now, fact);
        }
        assertAgree(sum(late, each -> !day(late, each).isAfter(day)), live.at(end));
    }

    /// In any order but that of the returns of one sale, since which of them takes a point that
    /// several share depends on it; and after the sale where a return may have come after its
    /// points ended, else nobody ever recorded that they did.
    private static List<Fact> shuffled(List<Trade> trades, Random random) {
        var known = new TreeMap<Double, Fact>();
        for (Trade trade : trades) {
            Instant ending = trade.sale().at().plus(Duration.ofDays(700));
            boolean late = trade.returns().stream().anyMatch(each -> each.at().isAfter(ending));
            known.put(late ? -random.nextDouble() : random.nextDouble(), trade.sale());
            var times =
                    new ArrayDeque<>(
                            random.doubles(trade.returns().size()).sorted().boxed().toList());
            trade.returns().stream()
                    .sorted(Comparator.comparing(Return::at).thenComparing(Return::id))
                    .forEach(each -> known.put(times.removeFirst(), each));
        }
        return List.copyOf(known.values());
    }

    private static LocalDate day(Book book, Posting posting) {
        LocalDate day = DAYS.of(posting);
        UUID lot = posting.lot();
        if (lot == null || posting.dating() != Dating.NOT_BEFORE_LOT_ENDS) {
            return day;
        }
        LocalDate last = DAYS.before(endOf(book, lot));
        return last.isAfter(day) ? last : day;
    }

    private static Instant endOf(Book book, UUID lot) {
        // A milestone that was lost is no lot any more.
        return book.events(MilestoneReached.class).stream()
                .map(MilestoneReached::grant)
                .filter(each -> each.id().equals(lot))
                .map(Grant::expiresAt)
                .findFirst()
                .orElseGet(() ->
                        book.at(LAST.plus(Duration.ofDays(2_000))).lots().stream()
                                .filter(each -> each.lotId().equals(lot))
                                .map(Lot::expiresAt)
                                .findFirst()
                                .orElseThrow());
    }
}
