package maison.analytics.ingesting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import maison.platform.eventstore.EventJson;
import maison.platform.testing.Golden;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/// A sale that was moved is as if it had been the right person's from the start, in whatever order
/// the two hear of it.
class MovesTest {

    private static final UUID SALE = new UUID(1, 50);
    private static final List<UUID> PEOPLE = List.of(new UUID(0, 1), new UUID(0, 2));
    private static final UUID NOBODYS = new UUID(9, 9);

    /// What purchase-service publishes of one sale, by key: each key keeps its order.
    private static final class Published {

        private final Map<UUID, Deque<Facts>> byKey = new TreeMap<>();
        private final List<Facts.Return> returns = new ArrayList<>();
        private @Nullable UUID owner;
        private int ownership;

        Published(@Nullable UUID buyer) {
            owner = buyer;
            for (UUID each : PEOPLE) {
                publish(each, new Facts(List.of(own(each)), List.of(), List.of()));
            }
            publish(buyer, new Facts(List.of(sale(buyer)), List.of(), List.of()));
        }

        private void publish(@Nullable UUID key, Facts facts) {
            byKey.computeIfAbsent(key == null ? NOBODYS : key, _ -> new ArrayDeque<>()).add(facts);
        }

        void giveBack() {
            var back = back(returns.size() + 1, owner);
            returns.add(back);
            publish(owner, new Facts(List.of(), List.of(back), List.of()));
        }

        void move(@Nullable UUID to) {
            if (Objects.equals(to, owner)) {
                return;
            }
            if (owner != null) {
                ownership++;
                var left = new Facts.Left(owner, ownership, SALE);
                publish(
                        owner,
                        new Facts(List.of(), List.of(), List.of(), List.of(), List.of(left)));
            }
            if (to != null) {
                ownership++;
                var joined = new Facts.Joined(to, ownership, sale(to));
                publish(
                        to,
                        new Facts(
                                List.of(),
                                returns.stream().map(each -> of(each, to)).toList(),
                                List.of(),
                                List.of(joined),
                                List.of()));
            }
            owner = to;
        }

        List<Facts> interleaved(Random random) {
            var left = new ArrayList<>(byKey.values());
            var all = new ArrayList<Facts>();
            while (!left.isEmpty()) {
                Deque<Facts> next = left.get(random.nextInt(left.size()));
                all.add(next.remove());
                left.removeIf(Deque::isEmpty);
            }
            return all;
        }

        List<Facts> right() {
            var sales = new ArrayList<Facts.Sale>();
            PEOPLE.forEach(each -> sales.add(own(each)));
            sales.add(sale(owner));
            return List.of(new Facts(sales, returns, List.of()));
        }
    }

    private static Facts.Sale own(UUID person) {
        return new Facts.Sale(
                new UUID(1, person.getLeastSignificantBits()),
                person,
                Stories.DAY,
                "GBP",
                BigDecimal.TEN);
    }

    private static Facts.Sale sale(@Nullable UUID owner) {
        return new Facts.Sale(SALE, owner, Stories.DAY.plusDays(3), "SAR", new BigDecimal("80.00"));
    }

    private static Facts.Return back(int number, @Nullable UUID of) {
        return new Facts.Return(
                new UUID(2, number),
                SALE,
                null,
                "SAR",
                new BigDecimal("20.00"),
                of == null ? Facts.Return.NOBODY : of);
    }

    private static Facts.Return of(Facts.Return back, UUID of) {
        return new Facts.Return(back.id(), back.sale(), null, back.currency(), back.net(), of);
    }

    @Property(tries = 150)
    void whatever_was_moved_and_returned_in_between(@ForAll Random random) {
        var published = new Published(person(random));
        int pieces = 4;
        for (int step = random.nextInt(8); step > 0; step--) {
            if (random.nextBoolean()) {
                published.move(person(random));
            } else if (pieces > 0) {
                pieces--;
                published.giveBack();
            }
        }
        assertThat(FactDatabase.statisticsAfter(published.interleaved(random)))
                .isEqualTo(FactDatabase.statisticsAfter(published.right()));
    }

    private static @Nullable UUID person(Random random) {
        int number = random.nextInt(PEOPLE.size() + 1);
        return number == PEOPLE.size() ? null : PEOPLE.get(number);
    }

    @Example
    void reads_what_purchase_service_promises() {
        SaleLeft left = promised(SaleLeft.TYPE, SaleLeft.class);
        SaleJoined joined = promised(SaleJoined.TYPE, SaleJoined.class);

        assertThat(left.ownership()).isEqualTo(1);
        assertThat(joined.ownership()).isEqualTo(2);
        assertThat(joined.sale().saleId()).isEqualTo(left.saleId());
        assertThat(joined.returns()).hasSize(1);
    }

    private static <T> T promised(String name, Class<T> type) {
        try {
            return EventJson.MAPPER.readValue(Golden.published("purchase-service", name), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not as promised: " + name, e);
        }
    }
}
