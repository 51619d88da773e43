package maison.analytics.ingesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import maison.analytics.statistics.CustomerStatistics;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/// Facts through the real SQL, in every order and as often as it pleases.
class FactTablesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final UUID ANN = new UUID(0, 1);

    @Property(tries = 150)
    void sql_agrees_with_the_rules_said_plainly(@ForAll("stories") List<Fact> story) {
        FactDatabase.statisticsAfter(batches(story, 3));
        var rows = new TreeMap<UUID, StatisticsByHand.Row>();
        try (var handle = FactDatabase.open()) {
            handle.createQuery("select * from customer_statistics")
                    .map((row, _) -> CustomerStatistics.read(row))
                    .forEach(one -> rows.put(one.customerId(), row(one)));
        }

        assertThat(rows).isEqualTo(new StatisticsByHand(Fact.batch(story)).rows());
    }

    @Property(tries = 150)
    void any_order_and_repetition_gives_the_same_bytes(
            @ForAll("stories") List<Fact> story, @ForAll long seed) {
        var random = new Random(seed);
        var told = new ArrayList<>(story);
        IntStream.range(0, story.size() / 2)
                .forEach(_ -> told.add(story.get(random.nextInt(story.size()))));
        Collections.shuffle(told, random);

        assertThat(FactDatabase.statisticsAfter(batches(told, 1 + random.nextInt(4))))
                .isEqualTo(FactDatabase.statisticsAfter(List.of(Fact.batch(story))));
    }

    @Property(tries = 100)
    void buying_and_returning_is_never_having_bought(
            @ForAll("stories") List<Fact> story, @ForAll long seed) {
        var regretted = sold(99, ANN, 7, "GBP", "31.50");
        var back = returned(99, new UUID(1, 99), null, "31.50");
        var told = new ArrayList<>(story);
        told.add(regretted);
        told.add(back);
        Collections.shuffle(told, new Random(seed));

        assertThat(FactDatabase.statisticsAfter(batches(told, 2)))
                .isEqualTo(FactDatabase.statisticsAfter(List.of(Fact.batch(story))));
    }

    @Example
    void purchases_of_one_day_are_one() {
        var story = List.of(sold(1, ANN, 0, "GBP", "10.00"), sold(2, ANN, 0, "GBP", "5.00"));

        assertThat(FactDatabase.statisticsAfter(List.of(Fact.batch(story))))
                .containsExactly(
                        "(%s,2026-03-01,2026-03-01,1,2,1,GBP,1,15.00,15.00,0)".formatted(ANN));
    }

    @Example
    void a_sale_without_a_customer_is_in_the_totals_only() {
        var sale = new Facts.Sale(new UUID(1, 1), null, DAY, "GBP", BigDecimal.TEN);
        var facts = new Facts(List.of(sale), List.of(), List.of());

        assertThat(FactDatabase.statisticsAfter(List.of(facts))).isEmpty();
        assertThat(count("select count(*) from sale_facts")).isEqualTo(1);
    }

    @Example
    void erasure_keeps_the_amount_and_forgets_the_person_also_for_later_sales() {
        var story =
                List.of(
                        sold(1, ANN, 0, "GBP", "10.00"),
                        new Fact.Erased(ANN),
                        sold(2, ANN, 1, "GBP", "5.00"));

        assertThat(FactDatabase.statisticsAfter(batches(story, 3))).isEmpty();
        assertThat(count("select count(*) from sale_facts where customer_id is null")).isEqualTo(2);
    }

    private static long count(String sql) {
        try (var handle = FactDatabase.open()) {
            return handle.createQuery(sql).mapTo(Long.class).one();
        }
    }

    private static StatisticsByHand.Row row(CustomerStatistics one) {
        var money = one.money();
        return new StatisticsByHand.Row(
                one.firstDay(),
                one.lastDay(),
                one.purchaseDays(),
                one.sales(),
                money.currency(),
                "%d days, net %s, first %s, unlinked %s"
                        .formatted(
                                money.days(),
                                StatisticsByHand.text(money.net()),
                                StatisticsByHand.text(money.firstDayNet()),
                                StatisticsByHand.text(money.unlinked())));
    }

    private static List<Facts> batches(List<Fact> facts, int count) {
        int size = Math.max(1, (facts.size() + count - 1) / count);
        var batches = new ArrayList<Facts>();
        for (int from = 0; from < facts.size(); from += size) {
            batches.add(Fact.batch(facts.subList(from, Math.min(facts.size(), from + size))));
        }
        return batches;
    }

    private static Fact sold(int id, UUID customer, int day, String currency, String net) {
        return new Fact.Sold(
                new Facts.Sale(
                        new UUID(1, id),
                        customer,
                        DAY.plusDays(day),
                        currency,
                        new BigDecimal(net)));
    }

    private static Fact returned(int id, @Nullable UUID sale, @Nullable UUID customer, String net) {
        return new Fact.Returned(
                new Facts.Return(new UUID(2, id), sale, customer, "GBP", new BigDecimal(net)));
    }

    /// Few customers, days and amounts, so that the same ones meet.
    @Provide
    Arbitrary<List<Fact>> stories() {
        var customers = Arbitraries.integers().between(1, 3).map(id -> new UUID(0, id));
        var days = Arbitraries.integers().between(0, 4);
        var currencies = Arbitraries.of("GBP", "GBP", "SAR");
        var nets = Arbitraries.of("0.00", "10", "20.00", "20.50");
        var sales =
                Combinators.combine(customers, days, currencies, nets)
                        .as((customer, day, currency, net) -> sold(0, customer, day, currency, net))
                        .list()
                        .ofMaxSize(8);
        var linked =
                Combinators.combine(Arbitraries.integers().between(1, 9), nets)
                        .as((sale, net) -> returned(0, new UUID(1, sale), null, net));
        var unlinked =
                Combinators.combine(customers, nets)
                        .as((customer, net) -> returned(0, null, customer, net));
        var erased = customers.<Fact>map(Fact.Erased::new).list().ofMaxSize(1);
        return Combinators.combine(
                        sales, linked.list().ofMaxSize(5), unlinked.list().ofMaxSize(2), erased)
                .as(FactTablesTest::numbered);
    }

    /// Gives every sale and return an id of its own.
    private static List<Fact> numbered(
            List<Fact> sales, List<Fact> linked, List<Fact> unlinked, List<Fact> erased) {
        var story = new ArrayList<Fact>();
        int id = 0;
        for (List<Fact> some : List.of(sales, linked, unlinked)) {
            for (Fact fact : some) {
                id++;
                story.add(withId(fact, id));
            }
        }
        story.addAll(erased);
        return story;
    }

    private static Fact withId(Fact fact, int id) {
        return switch (fact) {
            case Fact.Sold(var s) ->
                    new Fact.Sold(
                            new Facts.Sale(
                                    new UUID(1, id), s.customer(), s.day(), s.currency(), s.net()));
            case Fact.Returned(var r) ->
                    new Fact.Returned(
                            new Facts.Return(
                                    new UUID(2, id),
                                    r.sale(),
                                    r.customer(),
                                    r.currency(),
                                    r.net()));
            case Fact.Erased _ -> fact;
        };
    }
}
