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
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Facts through the real SQL, in every order and as often as it pleases.
class FactTablesTest {

    private static final LocalDate DAY = Stories.DAY;
    private static final UUID ANN = new UUID(0, 1);

    @Property(tries = 80)
    void sql_agrees_with_the_rules_said_plainly(
            @ForAll(supplier = Stories.class) List<Fact> story) {
        FactDatabase.statisticsAfter(batches(story, 3));
        var rows = new TreeMap<UUID, StatisticsByHand.Row>();
        try (var handle = FactDatabase.open()) {
            handle.createQuery("select * from customer_statistics")
                    .map((row, _) -> CustomerStatistics.read(row))
                    .forEach(one -> rows.put(one.customerId(), row(one)));
        }

        assertThat(rows).isEqualTo(new StatisticsByHand(Fact.batch(story)).rows());
    }

    @Property(tries = 80)
    void any_order_and_repetition_gives_the_same_bytes(
            @ForAll(supplier = Stories.class) List<Fact> story, @ForAll long seed) {
        var random = new Random(seed);
        var told = new ArrayList<>(story);
        IntStream.range(0, story.size() / 2)
                .forEach(_ -> told.add(story.get(random.nextInt(story.size()))));
        Collections.shuffle(told, random);

        assertThat(FactDatabase.statisticsAfter(batches(told, 1 + random.nextInt(4))))
                .isEqualTo(FactDatabase.statisticsAfter(List.of(Fact.batch(story))));
    }

    @Property(tries = 60)
    void buying_and_returning_is_never_having_bought(
            @ForAll(supplier = Stories.class) List<Fact> story, @ForAll long seed) {
        var regretted = Stories.sold(99, ANN, 7, "GBP", "31.50");
        var back = Stories.returned(99, new UUID(1, 99), null, "31.50");
        var told = new ArrayList<>(story);
        told.add(regretted);
        told.add(back);
        Collections.shuffle(told, new Random(seed));

        assertThat(FactDatabase.statisticsAfter(batches(told, 2)))
                .isEqualTo(FactDatabase.statisticsAfter(List.of(Fact.batch(story))));
    }

    @Example
    void purchases_of_one_day_are_one() {
        var story =
                List.of(
                        Stories.sold(1, ANN, 0, "GBP", "10.00"),
                        Stories.sold(2, ANN, 0, "GBP", "5.00"));

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
                        Stories.sold(1, ANN, 0, "GBP", "10.00"),
                        new Fact.Erased(ANN),
                        Stories.sold(2, ANN, 1, "GBP", "5.00"));

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
}
