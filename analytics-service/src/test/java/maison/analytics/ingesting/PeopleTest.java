package maison.analytics.ingesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import maison.platform.inbox.Message;
import maison.platform.persons.CustomerMerged;
import maison.platform.persons.CustomerUnmerged;
import maison.platform.persons.Merges;
import maison.platform.testing.Golden;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Customers who are one person count once, and as two again once they are separated, whatever is
/// told in between and in whatever order.
class PeopleTest {

    private static final UUID ANN = new UUID(0, 1);
    private static final UUID BEA = new UUID(0, 2);
    private static final UUID CLEO = new UUID(0, 3);
    private static final List<UUID> PEOPLE = List.of(ANN, BEA, CLEO);

    /// One change of who is whom, under the key of the absorbed customer.
    private record Change(UUID merge, UUID absorbed, UUID other, boolean merged) {

        void tell(Handle tx) {
            People.change(tx, Set.of(absorbed, other), () -> Merges.keep(tx, List.of(message())));
        }

        private Message message() {
            String type = merged ? CustomerMerged.TYPE : CustomerUnmerged.TYPE;
            String data =
                    Golden.published("customer-service", type)
                            .replace("0190c6a0-0000-7000-8000-000000000001", absorbed.toString())
                            .replace("0190c6a0-0000-7000-8000-000000000002", other.toString())
                            .replace("0190c6a0-0000-7000-8000-000000000005", merge.toString());
            return new Message(
                    Merges.TOPIC, 0, 0, absorbed.toString(), Map.of("ce_type", type), data);
        }
    }

    /// What customer-service may decide: nobody is absorbed twice, or by themself.
    private static final class House {

        private final Random random;
        private final Map<UUID, Change> absorbed = new TreeMap<>();
        private final Map<UUID, Deque<Change>> byKey = new HashMap<>();

        House(Random random) {
            this.random = random;
        }

        void changeSomething() {
            UUID one = PEOPLE.get(random.nextInt(PEOPLE.size()));
            UUID other = PEOPLE.get(random.nextInt(PEOPLE.size()));
            Change now = absorbed.get(one);
            if (now != null) {
                separate(now);
            } else if (!personOf(other).equals(one)) {
                var merged = new Change(new UUID(7, random.nextLong()), one, other, true);
                absorbed.put(one, merged);
                tell(merged);
            }
        }

        void separateAll() {
            List.copyOf(absorbed.values()).forEach(this::separate);
        }

        private void separate(Change merged) {
            absorbed.remove(merged.absorbed());
            tell(new Change(merged.merge(), merged.absorbed(), merged.other(), false));
        }

        private void tell(Change change) {
            byKey.computeIfAbsent(change.absorbed(), _ -> new ArrayDeque<>()).add(change);
        }

        UUID personOf(UUID customer) {
            Change merged = absorbed.get(customer);
            return merged == null ? customer : personOf(merged.other());
        }
    }

    /// Each key keeps its order; nothing else does.
    private static List<String> statisticsAfter(List<Fact> story, House house, Random random) {
        var facts = new ArrayList<>(story);
        Collections.shuffle(facts, random);
        FactDatabase.statisticsAfter(List.of());
        try (Handle handle = FactDatabase.open()) {
            var keys = new ArrayList<>(house.byKey.values());
            while (!facts.isEmpty() || !keys.isEmpty()) {
                int next = random.nextInt(keys.size() + (facts.isEmpty() ? 0 : 1));
                if (next == keys.size()) {
                    int some = 1 + random.nextInt(facts.size());
                    Facts batch = Fact.batch(List.copyOf(facts.subList(0, some)));
                    handle.useTransaction(tx -> FactTables.add(tx, batch));
                    facts.subList(0, some).clear();
                } else {
                    Change change = keys.get(next).remove();
                    handle.useTransaction(change::tell);
                    keys.removeIf(Deque::isEmpty);
                }
            }
            return FactDatabase.statistics(handle);
        }
    }

    @Property(tries = 80)
    void a_person_counts_as_if_all_had_been_told_of_one_customer(
            @ForAll(supplier = Stories.class) List<Fact> story, @ForAll Random random) {
        var house = new House(random);
        for (int i = 0; i < 6; i++) {
            house.changeSomething();
        }
        List<String> told = statisticsAfter(story, house, random);
        assertThat(told)
                .isEqualTo(FactDatabase.statisticsAfter(List.of(toldOfPersons(story, house))));
    }

    private static Facts toldOfPersons(List<Fact> story, House house) {
        Facts facts = Fact.batch(story);
        return new Facts(
                facts.sales().stream()
                        .map(each ->
                                new Facts.Sale(
                                        each.id(),
                                        person(each.customer(), facts, house),
                                        each.day(),
                                        each.currency(),
                                        each.net()))
                        .toList(),
                facts.returns().stream()
                        .map(each ->
                                new Facts.Return(
                                        each.id(),
                                        each.sale(),
                                        person(each.customer(), facts, house),
                                        each.currency(),
                                        each.net()))
                        .toList(),
                List.of());
    }

    private static @Nullable UUID person(@Nullable UUID customer, Facts facts, House house) {
        return customer == null || facts.erased().contains(customer)
                ? null
                : house.personOf(customer);
    }

    @Property(tries = 80)
    void merged_and_separated_is_never_merged(
            @ForAll(supplier = Stories.class) List<Fact> story, @ForAll Random random) {
        var house = new House(random);
        for (int i = 0; i < 4; i++) {
            house.changeSomething();
        }
        house.separateAll();
        List<String> told = statisticsAfter(story, house, random);
        assertThat(told).isEqualTo(FactDatabase.statisticsAfter(List.of(Fact.batch(story))));
    }

    @Example
    void as_of_an_earlier_day_a_person_counts_once_too() {
        var story =
                List.of(
                        Stories.sold(1, ANN, 0, "GBP", "10.00"),
                        Stories.sold(2, BEA, 1, "GBP", "5.00"),
                        Stories.sold(3, BEA, 4, "GBP", "7.00"));
        FactDatabase.statisticsAfter(List.of(Fact.batch(story)));
        try (Handle handle = FactDatabase.open()) {
            handle.useTransaction(tx -> new Change(new UUID(7, 1), ANN, BEA, true).tell(tx));
            var then = maison.analytics.statistics.Statistics.asOf(handle, Stories.DAY.plusDays(2));
            assertThat(then).hasSize(1);
            assertThat(then.getFirst().customerId()).isEqualTo(BEA);
            assertThat(changed(handle)).contains(ANN, BEA);
        }
    }

    private static List<UUID> changed(Handle handle) {
        return handle.createQuery("select customer_id from changed_customers")
                .mapTo(UUID.class)
                .list();
    }

    /// The records of two ids come in two partitions, so two transactions may work on one person.
    @Example
    void two_batches_of_one_person_at_a_time_are_both_counted() {
        FactDatabase.statisticsAfter(List.of());
        try (Handle first = FactDatabase.open();
                Handle second = FactDatabase.open()) {
            first.useTransaction(tx -> new Change(new UUID(7, 1), ANN, BEA, true).tell(tx));
            first.begin();
            FactTables.add(first, Fact.batch(List.of(Stories.sold(1, ANN, 0, "GBP", "10.00"))));
            var later =
                    CompletableFuture.runAsync(() ->
                            second.useTransaction(tx ->
                                    FactTables.add(
                                            tx,
                                            Fact.batch(
                                                    List.of(
                                                            Stories.sold(
                                                                    2, BEA, 1, "GBP", "5.00"))))));
            org.awaitility.Awaitility.await().until(PeopleTest::somebodyWaits);
            first.commit();
            later.join();
            assertThat(sums(first)).containsExactly(new BigDecimal("15.00"));
        }
    }

    private static boolean somebodyWaits() {
        try (Handle handle = FactDatabase.open()) {
            return handle.createQuery(
                                    "select count(*) from pg_locks where not granted and database ="
                                            + " (select oid from pg_database"
                                            + " where datname = current_database())")
                            .mapTo(Integer.class)
                            .one()
                    > 0;
        }
    }

    private static List<BigDecimal> sums(Handle handle) {
        return handle.createQuery("select net from customer_statistics")
                .mapTo(BigDecimal.class)
                .list();
    }
}
