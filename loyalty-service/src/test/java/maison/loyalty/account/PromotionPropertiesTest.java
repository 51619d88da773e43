package maison.loyalty.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import maison.loyalty.account.Tills.Book;
import maison.loyalty.programme.Programme;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What must hold for every sale under every programme with promotions, caps and exclusions.
class PromotionPropertiesTest {

    private static final Instant FIRST = Instant.parse("2026-03-09T00:00:00Z");
    private static final Instant LAST = FIRST.plus(Duration.ofDays(60));
    private static final List<String> CATEGORIES = List.of("rings", "care", "gift-cards");
    private static final List<String> PROMOTIONS =
            List.of(
                    "'multiplier': 2, 'weekdays': ['monday', 'saturday']",
                    "'multiplier': 1.333, 'categories': ['rings']",
                    "'multiplier': 3, 'brands': ['Maison'], 'maxPointsPerSale': 700",
                    "'multiplier': 2.5, 'minimumSpend': {'USD': 900, 'SAR': 2000}",
                    "'bonusPoints': 250, 'categories': ['rings', 'care'], 'minimumSpend': {'USD': 400}",
                    "'bonusPoints': 77, 'fromTime': '09:00', 'untilTime': '17:30'",
                    "'multiplier': 1.75, 'from': '2026-03-10', 'until': '2026-03-20', 'stores': ['riyadh']");

    private record Case(Programme all, List<Programme> single, List<Sale> sales, long seed) {}

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.longs().map(PromotionPropertiesTest::drawn);
    }

    private static Case drawn(long seed) {
        var random = new Random(seed);
        var promotions = new ArrayList<String>();
        for (String each : PROMOTIONS) {
            if (random.nextBoolean()) {
                promotions.add(
                        "{'promotion': 'p%d', 'description': 'd', %s}"
                                .formatted(promotions.size(), each));
            }
        }
        String rounding =
                List.of("floor-per-sale", "floor-per-line", "half-up-per-sale", "half-up-per-line")
                        .get(random.nextInt(4));
        String rest =
                """
                'earning': {'base': '%s', 'rounding': '%s', 'earnBase': {
                  'excludedCategories': ['gift-cards'], 'excludedTenders': ['store-credit']}}
                  %s
                """
                        .formatted(
                                random.nextBoolean() ? "net" : "gross",
                                rounding,
                                random.nextBoolean() ? ", 'limits': {'pointsPerSale': 2000}" : "");
        String stacking = random.nextBoolean() ? "best-wins" : "add-up";
        var sales = new ArrayList<Sale>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            sales.add(sale("sale " + i, random));
        }
        return new Case(
                programme(stacking, promotions, rest),
                promotions.stream().map(each -> programme(stacking, List.of(each), rest)).toList(),
                sales,
                seed);
    }

    private static Programme programme(String stacking, List<String> promotions, String rest) {
        return Drafts.with(
                "{'stacking': '%s', 'promotions': [%s], %s}"
                        .formatted(stacking, String.join(",", promotions), rest));
    }

    private static Sale sale(String name, Random random) {
        var lines = new ArrayList<SaleLine>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            lines.add(
                    new SaleLine(
                            "line-" + i,
                            BigDecimal.valueOf(1L + random.nextInt(3)),
                            random.nextInt(random.nextBoolean() ? 500 : 150_000),
                            CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                            random.nextBoolean() ? "Maison" : null,
                            random.nextInt(9) == 0 ? "tip" : null,
                            (long) random.nextInt(9_000)));
        }
        long total = lines.stream().mapToLong(each -> each.netMinor() + each.minor(true)).sum();
        return new Sale(
                Tills.id(name),
                FIRST.plus(Duration.ofMinutes(random.nextInt(20_000))),
                random.nextBoolean() ? "riyadh" : "geneva",
                List.of("USD", "SAR", "CHF").get(random.nextInt(3)),
                lines,
                random.nextBoolean()
                        ? null
                        : new Paid(total, Map.of("store-credit", (long) random.nextInt(60_000))));
    }

    /// Part of a line, or all of it.
    private static Return partOf(Sale sale, String name, Random random) {
        SaleLine line = sale.lines().get(random.nextInt(sale.lines().size()));
        long quantity = 1L + random.nextInt(line.quantity().intValueExact());
        long whole = line.quantity().longValueExact();
        return Tills.back(
                name,
                sale,
                sale.at().plus(Duration.ofHours(random.nextInt(500))),
                new Return.Line(
                        line.lineId(),
                        BigDecimal.valueOf(quantity),
                        line.netMinor() * quantity / whole,
                        (line.minor(true) - line.netMinor()) * quantity / whole));
    }

    private static List<Fact> facts(Case drawn) {
        var random = new Random(drawn.seed());
        var facts = new ArrayList<Fact>(drawn.sales());
        for (Sale sale : drawn.sales()) {
            for (int i = random.nextInt(3); i > 0; i--) {
                facts.add(partOf(sale, sale.id() + " back " + i, random));
            }
        }
        return facts;
    }

    private static Book book(Programme programme, List<? extends Fact> facts) {
        return new Book(programme).learn(LAST, facts);
    }

    @Property(tries = 500)
    void shares_add_up(@ForAll("cases") Case drawn) {
        Book book = book(drawn.all(), facts(drawn));
        Map<UUID, Reckoning> reckonings = Reckoning.at(book.account(), LAST);
        for (Lot lot : book.at(LAST).lots()) {
            Reckoning reckoning = java.util.Objects.requireNonNull(reckonings.get(lot.saleId()));
            assertThat(reckoning.lines().stream().mapToLong(Reckoning.LinePoints::points).sum())
                    .isEqualTo(lot.earned() - lot.reversed());
            for (Reckoning.LinePoints line : reckoning.lines()) {
                assertThat(line.base()).isNotNegative();
                assertThat(
                                line.base()
                                        + line.promotions().stream()
                                                .mapToLong(PromotionPoints::points)
                                                .sum())
                        .isEqualTo(line.points());
            }
            for (Reckoning.PromotionOutcome each : reckoning.promotions()) {
                assertThat(each.points() > 0).isEqualTo(each.unmet() == null);
                assertThat(
                                reckoning.lines().stream()
                                        .flatMap(line -> line.promotions().stream())
                                        .filter(one -> one.promotion().equals(each.promotion()))
                                        .mapToLong(PromotionPoints::points)
                                        .sum())
                        .isEqualTo(each.points());
            }
        }
        assertThat(book.ledger(LAST).stream().mapToLong(LedgerEntry::points).sum())
                .isEqualTo(book.at(LAST).balance().active());
    }

    @Property(tries = 500)
    void bought_and_returned_is_never_bought(@ForAll("cases") Case drawn) {
        List<Fact> facts = new ArrayList<>(facts(drawn));
        Sale undone = drawn.sales().getFirst();
        facts.add(Tills.back("all of it", undone, undone.at().plusSeconds(5)));
        List<Fact> without = facts.stream().filter(each -> !isOf(undone, each)).toList();
        Standing with = book(drawn.all(), facts).at(LAST);
        Standing never = book(drawn.all(), without).at(LAST);
        assertThat(with.balance()).isEqualTo(never.balance());
        assertThat(with.measures()).isEqualTo(never.measures());
    }

    private static boolean isOf(Sale sale, Fact fact) {
        return fact.equals(sale) || (fact instanceof Return back && back.sale().equals(sale.id()));
    }

    @Property(tries = 500)
    void what_is_kept_earns_what_a_sale_of_just_that_would(@ForAll("cases") Case drawn) {
        Sale sale = drawn.sales().getFirst();
        SaleLine gone = sale.lines().getFirst();
        Return back =
                Tills.back(
                        "one line",
                        sale,
                        sale.at(),
                        new Return.Line(gone.lineId(), gone.quantity(), gone.netMinor()));
        var rest =
                new Sale(
                        sale.id(),
                        sale.at(),
                        sale.store(),
                        sale.currency(),
                        sale.lines().subList(1, sale.lines().size()),
                        sale.paid());
        assertThat(book(drawn.all(), List.of(sale, back)).at(LAST).balance())
                .isEqualTo(book(drawn.all(), List.of(rest)).at(LAST).balance());
    }

    @Property(tries = 500)
    void order_of_arrival_and_repeats_do_not_matter(
            @ForAll("cases") Case drawn, @ForAll Random random) {
        List<Fact> facts = facts(drawn);
        var shuffled = new ArrayList<>(facts);
        shuffled.addAll(facts.subList(0, facts.size() / 2));
        Collections.shuffle(shuffled, random);
        var book = new Book(drawn.all());
        shuffled.forEach(fact -> book.learn(LAST, fact));
        Book inOneGo = book(drawn.all(), facts);
        assertThat(book.at(LAST)).isEqualTo(inOneGo.at(LAST));
        assertThat(Reckoning.at(book.account(), LAST))
                .isEqualTo(Reckoning.at(inOneGo.account(), LAST));
        assertThat(Standing.of(book.replayed(), LAST)).isEqualTo(book.at(LAST));
    }

    @Property(tries = 500)
    void several_never_give_less_than_any_one_of_them(@ForAll("cases") Case drawn) {
        List<Fact> facts = facts(drawn);
        long all = book(drawn.all(), facts).at(LAST).balance().active();
        for (Programme single : drawn.single()) {
            assertThat(all).isGreaterThanOrEqualTo(book(single, facts).at(LAST).balance().active());
        }
    }

    @Property(tries = 500)
    void a_return_never_brings_points(@ForAll("cases") Case drawn) {
        var facts = new ArrayList<Fact>(drawn.sales());
        long before = book(drawn.all(), facts).at(LAST).balance().active();
        for (Fact each : facts(drawn)) {
            if (each instanceof Return) {
                facts.add(each);
                long after = book(drawn.all(), facts).at(LAST).balance().active();
                assertThat(after).isLessThanOrEqualTo(before);
                before = after;
            }
        }
    }
}
