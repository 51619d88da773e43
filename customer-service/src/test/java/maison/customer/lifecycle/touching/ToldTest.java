package maison.customer.lifecycle.touching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import maison.customer.TopicOf;
import maison.customer.lifecycle.touchpoint.Kind;
import maison.platform.inbox.Message;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every event that is read is one that its producer promises, and has what is read of it.
class ToldTest {

    static Stream<String> types() {
        return Told.types().stream().sorted();
    }

    private static String producer(String type) {
        return switch (type.split("\\.", -1)[1]) {
            case "loyalty" -> "loyalty";
            case "appointment" -> "appointment";
            case "message" -> "notification";
            default -> "purchase";
        };
    }

    static Message message(String type, String data) {
        return new Message(
                "maison.any",
                0,
                0,
                "",
                Map.of(
                        "ce_id", "0195951e-7c40-7a10-8d4e-00000000000e",
                        "ce_type", type,
                        "ce_time", "2026-03-14T11:30:00Z"),
                data);
    }

    @ParameterizedTest
    @MethodSource("types")
    void what_is_read_of_an_event_is_what_its_producer_promises(String type) {
        var data = TopicOf.example(producer(type), type);
        var read = Objects.requireNonNull(Told.read(message(type, data.toString())));
        assertThat(read.source()).isEqualTo(producer(type));
        assertThat(read.customerId()).isNotNull();
        assertThat(read.sourceId()).isNotEmpty();
        var reading = Told.reading(type);
        assertThat(read.amount() != null).isEqualTo(reading.amount() != null);
        assertThat(read.detail() != null).isEqualTo(reading.detail() != null);
    }

    @ParameterizedTest
    @MethodSource("types")
    void nothing_is_read_of_an_event_that_is_nobodys(String type) {
        var data = TopicOf.example(producer(type), type);
        data.remove("customerId");
        if (!data.has(Told.reading(type).id())) {
            return;
        }
        var read = Objects.requireNonNull(Told.read(message(type, data.toString())));
        assertThat(read.customerId()).isNull();
    }

    @Test
    void a_visit_is_when_it_was_and_a_sale_is_known_by_its_id() {
        var visit =
                Objects.requireNonNull(
                        Told.read(
                                message(
                                        "maison.appointment.attended.v1",
                                        TopicOf.example(
                                                        "appointment",
                                                        "maison.appointment.attended.v1")
                                                .toString())));
        assertThat(visit.at()).isEqualTo("2026-03-05T10:15:00Z");
        assertThat(visit.kind()).isEqualTo(Kind.VISITED);
        assertThat(visit.storeId()).isEqualTo("london");
        var sale =
                Objects.requireNonNull(
                        Told.read(
                                message(
                                        Told.SALE,
                                        TopicOf.example("purchase", Told.SALE).toString())));
        assertThat(sale.id()).isEqualTo(UUID.fromString("0195951e-7c40-7a10-8d4e-5b1f3c2a9e01"));
        assertThat(sale.amount()).isEqualTo(Money.parse("USD 1260.00"));
    }
}
