package maison.customer.lifecycle.touching;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import maison.customer.TopicOf;
import maison.platform.inbox.Message;
import maison.platform.testing.PostgresForTests;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Whatever is told in whatever order and however often, time lines are the same.
class HeardTablesTest {

    private static final UUID A = new UUID(0, 0xA);
    private static final UUID B = new UUID(0, 0xB);
    private static final UUID SALE = new UUID(0, 1);

    private static final Jdbi JDBI = database();

    private static final List<Message> TOLD =
            List.of(
                    event(1, Told.SALE, data -> sold(data, A)),
                    event(
                            2,
                            Told.LEFT,
                            data -> {
                                data.put("saleId", SALE.toString()).put("customerId", A.toString());
                                data.put("ownership", 1);
                            }),
                    event(3, Told.JOINED, HeardTablesTest::joined),
                    event(4, Told.RETURN, data -> back(data, A, 2)),
                    event(5, Told.RETURN, data -> back(data, B, 3)),
                    event(
                            6,
                            Told.SALE,
                            data -> sold(data, B).put("saleId", new UUID(0, 4).toString())),
                    event(
                            7,
                            "maison.order.accepted.v1",
                            data -> data.put("customerId", A.toString())));

    private static ObjectNode sold(ObjectNode data, UUID customer) {
        return data.put("saleId", SALE.toString()).put("customerId", customer.toString());
    }

    private static ObjectNode back(ObjectNode data, UUID customer, int number) {
        return data.put("saleId", SALE.toString())
                .put("customerId", customer.toString())
                .put("returnId", new UUID(0, number).toString());
    }

    // Tells again of the sale and of what came back before it moved.
    private static void joined(ObjectNode data) {
        data.put("customerId", B.toString()).put("ownership", 2);
        data.set("sale", sold(TopicOf.example("purchase", Told.SALE), B));
        data.putArray("returns").add(back(TopicOf.example("purchase", Told.RETURN), A, 2));
    }

    private static Message event(int number, String type, Consumer<ObjectNode> change) {
        var data = TopicOf.example("purchase", type);
        change.accept(data);
        return new Message(
                "maison.any",
                0,
                number,
                "",
                Map.of(
                        "ce_id",
                        new UUID(1, number).toString(),
                        "ce_type",
                        type,
                        "ce_time",
                        "2026-03-14T11:30:00Z"),
                data.toString());
    }

    private static Jdbi database() {
        var database = PostgresForTests.newDatabase();
        try (var connection = database.connectAsOwner();
                var statement = connection.createStatement()) {
            statement.execute(resource("projections/erasures.sql"));
            for (var migration : List.of("V165__heard_touchpoints.sql", "V180__stage_stays.sql")) {
                statement.execute(
                        resource("db/migration/" + migration)
                                .replace("${app_role}", database.app()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Jdbi.create(database::connectAsOwner);
    }

    private static String resource(String name) {
        try (var in = HeardTablesTest.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalStateException("No such resource: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(List<List<Message>> batches) {
        return JDBI.inTransaction(handle -> {
            handle.execute("truncate heard_touchpoints, heard_sales");
            batches.forEach(batch -> HeardTables.write(handle, Heard.of(batch)));
            return lines(handle);
        });
    }

    private static List<String> lines(Handle handle) {
        return handle.createQuery(
                        """
                        select concat_ws(' ', touchpoint_id, customer_id, kind, at, amount, currency)
                        from heard_touchpoints order by 1
                        """)
                .mapTo(String.class)
                .list();
    }

    @Provide
    Arbitrary<List<Integer>> deliveries() {
        // Everything once in any order, and then some of it again.
        var all = IntStream.range(0, TOLD.size()).boxed().toList();
        return Arbitraries.shuffle(all)
                .flatMap(order ->
                        Arbitraries.of(all)
                                .list()
                                .ofMaxSize(6)
                                .map(again -> {
                                    var both = new ArrayList<>(order);
                                    both.addAll(again);
                                    return both;
                                }));
    }

    @Property(tries = 150)
    void order_and_repetition_make_no_difference(
            @ForAll("deliveries") List<Integer> deliveries, @ForAll long split) {
        var batches = new ArrayList<List<Message>>();
        var batch = new ArrayList<Message>();
        for (int at = 0; at < deliveries.size(); at++) {
            batch.add(TOLD.get(deliveries.get(at)));
            if ((split >> at & 1) == 1) {
                batches.add(List.copyOf(batch));
                batch.clear();
            }
        }
        batches.add(batch);
        assertThat(lines(batches)).isEqualTo(lines(List.of(TOLD)));
    }

    @Property(tries = 1)
    void a_sale_that_moved_takes_with_it_what_came_back() {
        assertThat(lines(List.of(TOLD)))
                .filteredOn(line -> line.contains(B.toString()))
                .hasSize(4)
                .noneMatch(line -> line.contains(A.toString()));
    }
}
