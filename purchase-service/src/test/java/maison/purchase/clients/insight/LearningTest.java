package maison.purchase.clients.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import maison.purchase.clients.insight.Insight.Category;
import maison.purchase.clients.insight.Insight.Favourite;
import maison.purchase.clients.insight.Insight.InCurrency;
import maison.purchase.clients.insight.Insight.Payment;
import maison.purchase.clients.insight.Insight.Period;
import maison.purchase.sales.sale.Amounts;
import maison.purchase.sales.sale.Quantity;
import maison.purchase.sales.sale.Register;
import maison.purchase.sales.sale.Sale.Sold;
import maison.purchase.sales.sale.SaleDecider;
import maison.purchase.sales.sale.SaleEvent;
import maison.purchase.sales.sale.SaleEvent.LinesReturned;
import maison.purchase.sales.sale.SaleEvent.ReturnedLine;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleEvent.SaleVoided;
import maison.purchase.sales.sale.SaleLine;
import maison.purchase.sales.sale.SaleLine.Item;
import maison.purchase.sales.sale.Tender;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class LearningTest {

    private static final UUID CUSTOMER = UUID.fromString("0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10");
    private static final SaleDecider RULES = new SaleDecider();

    /// How a sale was: pieces of one thing, and how many of them came back.
    record Plan(
            String currency,
            int day,
            String sku,
            String category,
            int pieces,
            int back,
            long price,
            boolean cash) {}

    @Example
    void nobody_who_bought_nothing_has_habits() {
        Insight insight = Learning.from(CUSTOMER, List.of(), true, Span.MONTH);
        assertThat(insight.sales()).isZero();
        assertThat(insight.firstAt()).isNull();
        assertThat(insight.medianDaysBetween()).isNull();
        assertThat(insight.returnRate()).isNull();
        assertThat(insight.currencies()).isEmpty();
        assertThat(insight.favourites()).isEmpty();
        assertThat(insight.months()).hasSize(12).containsOnly(0);
    }

    @Example
    void tells_spend_habits_and_favourites() {
        Insight insight =
                Learning.from(
                        CUSTOMER,
                        List.of(
                                sold(new Plan("USD", 0, "RING", "rings", 1, 0, 120_000, false)),
                                sold(new Plan("USD", 10, "PEARL", "pearls", 4, 1, 1_000, true)),
                                sold(new Plan("USD", 40, "PEARL", "pearls", 2, 0, 1_000, true)),
                                sold(new Plan("SAR", 60, "THOBE", "thobes", 1, 1, 90_000, true))),
                        true,
                        Span.QUARTER);
        assertThat(insight.sales()).isEqualTo(4);
        assertThat(insight.medianDaysBetween()).isEqualTo("20");
        assertThat(insight.salesWithReturn()).isEqualTo(2);
        assertThat(insight.returnRate()).isEqualTo("0.5000");
        assertThat(insight.favourites())
                .extracting(Favourite::sku, Favourite::times, Favourite::pieces)
                .containsExactly(tuple("PEARL", 2, "5"), tuple("RING", 1, "1"));
        InCurrency usd = insight.currencies().getLast();
        assertThat(usd.currency()).isEqualTo("USD");
        assertThat(usd.net()).isEqualTo(Money.parse("USD 1260.00"));
        assertThat(usd.returned()).isEqualTo(Money.parse("USD 10.00"));
        assertThat(usd.averageOrder()).isEqualTo(Money.parse("USD 420.00"));
        assertThat(usd.returnedShare()).isEqualTo("0.0079");
        assertThat(usd.categories())
                .containsExactly(
                        new Category("rings", "1", Money.parse("USD 1200.00")),
                        new Category("pearls", "5", Money.parse("USD 50.00")));
        assertThat(usd.payments())
                .containsExactly(
                        new Payment("card", 1, Money.parse("USD 1200.00"), "0.9524"),
                        new Payment("cash", 2, Money.parse("USD 60.00"), "0.0476"));
        assertThat(usd.periods())
                .containsExactly(
                        new Period("2025-Q4", 2, Money.parse("USD 1230.00")),
                        new Period("2026-Q1", 1, Money.parse("USD 20.00")));
    }

    @Example
    void a_voided_sale_never_was() {
        Sold kept = sold(new Plan("USD", 0, "RING", "rings", 1, 0, 120_000, false));
        Sold undone = voided(new Plan("USD", 1, "PEARL", "pearls", 2, 2, 1_000, true));
        assertThat(Learning.from(CUSTOMER, List.of(kept, undone), true, Span.MONTH))
                .isEqualTo(Learning.from(CUSTOMER, List.of(kept), true, Span.MONTH));
    }

    @Example
    void a_day_is_the_stores_own() {
        // 31 December, 22:30 in UTC, is the new year in Dubai.
        assertThat(Span.YEAR.nameOf(Instant.parse("2025-12-31T22:30:00Z"), "Asia/Dubai"))
                .isEqualTo("2026");
        assertThat(Span.MONTH.nameOf(Instant.parse("2025-12-31T22:30:00Z"), "UTC"))
                .isEqualTo("2025-12");
    }

    @Property(tries = 300)
    void everything_adds_up_in_any_order(@ForAll("plans") List<Plan> plans, @ForAll Random random) {
        List<Sold> sales = new ArrayList<>(plans.stream().map(LearningTest::sold).toList());
        Insight insight = Learning.from(CUSTOMER, sales, true, Span.MONTH);
        Collections.shuffle(sales, random);
        assertThat(Learning.from(CUSTOMER, sales, true, Span.MONTH)).isEqualTo(insight);
        assertThat(insight.months().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(plans.size());
        for (InCurrency each : insight.currencies()) {
            CurrencyUnit currency = CurrencyUnit.of(each.currency());
            long net = 0;
            long kept = 0;
            for (Plan plan : plans) {
                if (plan.currency().equals(each.currency())) {
                    net += plan.pieces() * plan.price();
                    kept += (plan.pieces() - plan.back()) * plan.price();
                }
            }
            assertThat(each.net()).isEqualTo(Money.ofMinor(currency, net));
            assertThat(each.kept()).isEqualTo(Money.ofMinor(currency, kept));
            assertThat(Money.total(currency, each.periods().stream().map(Period::kept).toList()))
                    .isEqualTo(each.kept());
            assertThat(
                            Money.total(
                                    currency,
                                    each.categories().stream().map(Category::kept).toList()))
                    .isEqualTo(each.kept());
            assertThat(
                            Money.total(
                                    currency,
                                    each.payments().stream().map(Payment::amount).toList()))
                    .isEqualTo(each.net());
        }
    }

    @Provide
    static Arbitrary<List<Plan>> plans() {
        return Combinators.combine(
                        Arbitraries.of("USD", "SAR", "KWD", "JPY"),
                        Arbitraries.integers().between(0, 900),
                        Arbitraries.of("RING", "PEARL", "THOBE"),
                        Arbitraries.of("rings", "pearls"),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.longs().between(0, 500_000),
                        Arbitraries.of(true, false))
                .as((currency, day, sku, category, pieces, back, price, cash) ->
                        new Plan(
                                currency,
                                day,
                                sku,
                                category,
                                pieces,
                                Math.min(back, pieces),
                                price,
                                cash))
                .list()
                .ofMaxSize(12);
    }

    private static Sold sold(Plan plan) {
        var history = new ArrayList<SaleEvent>(List.of(completed(plan)));
        if (plan.back() > 0) {
            history.add(returned(plan));
        }
        return (Sold) RULES.replay(history);
    }

    private static Sold voided(Plan plan) {
        return (Sold)
                RULES.replay(
                        List.of(
                                completed(plan),
                                new SaleVoided("session-1", returned(plan), null)));
    }

    private static SaleCompleted completed(Plan plan) {
        CurrencyUnit currency = CurrencyUnit.of(plan.currency());
        Money price = Money.ofMinor(currency, plan.price());
        Money none = Money.zero(currency);
        // Cash is given in notes: what is too much comes back as change.
        Money over = plan.cash() ? Money.ofMinor(currency, 7) : none;
        var amounts = new Amounts(price.multipliedBy(plan.pieces()), none);
        var line =
                new SaleLine(
                        "1",
                        new Item(plan.sku(), "Something", plan.category(), null, Map.of()),
                        quantity(plan.pieces()),
                        price,
                        List.of(),
                        amounts);
        return new SaleCompleted(
                CUSTOMER,
                new Register("dubai-mall", "dubai-mall-1", "R-" + plan, null, "store"),
                at(plan),
                "Asia/Dubai",
                amounts,
                List.of(line),
                List.of(
                        new Tender(
                                plan.cash() ? Tender.Kind.CASH : Tender.Kind.CARD,
                                amounts.total().plus(over),
                                null,
                                null)),
                over);
    }

    private static LinesReturned returned(Plan plan) {
        Money back =
                Money.ofMinor(CurrencyUnit.of(plan.currency()), plan.price())
                        .multipliedBy(plan.back());
        var amounts = new Amounts(back, Money.zero(back.getCurrencyUnit()));
        return new LinesReturned(
                UUID.nameUUIDFromBytes(plan.toString().getBytes(StandardCharsets.UTF_8)),
                CUSTOMER,
                "dubai-mall",
                at(plan).plus(1, ChronoUnit.DAYS),
                "changed-mind",
                amounts,
                List.of(new ReturnedLine("1", quantity(plan.back()), amounts)));
    }

    private static Instant at(Plan plan) {
        return Instant.parse("2025-12-01T10:00:00Z").plus(plan.day(), ChronoUnit.DAYS);
    }

    private static Quantity quantity(int pieces) {
        return new Quantity(BigDecimal.valueOf(pieces));
    }
}
