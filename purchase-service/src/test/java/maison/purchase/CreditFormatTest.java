package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.platform.eventstore.Actor;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.Envelope;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.StreamId;
import maison.platform.publishing.Published;
import maison.platform.testing.Golden;
import maison.purchase.publishing.SalesPublisherForTests;
import maison.purchase.storecredit.credit.CreditEvent;
import maison.purchase.storecredit.credit.CreditEvent.CreditGivenBack;
import maison.purchase.storecredit.credit.CreditEvent.CreditIssued;
import maison.purchase.storecredit.credit.CreditEvent.CreditSpent;
import maison.purchase.storecredit.credit.CreditEvent.Source;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/// What is stored and promised of store credit, against files that only grow.
class CreditFormatTest {

    private static final UUID CREDIT = UUID.fromString("0195a812-3f00-7b21-b0c6-91d4a7e65f02");
    private static final UUID SALE = UUID.fromString("0195951e-7c40-7a10-8d4e-5b1f3c2a9e01");
    private static final Instant AT = Instant.parse("2026-03-18T09:05:00Z");
    private static final Instant END = Instant.parse("2028-03-18T09:05:00Z");
    private static final Money AMOUNT = Money.parse("USD 26.25");

    private static List<CreditEvent> events() {
        UUID customer = UUID.fromString("0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10");
        return List.of(
                new CreditIssued(
                        customer,
                        "dubai-mall",
                        AT,
                        "refund",
                        AMOUNT,
                        new Source(SALE, CREDIT),
                        END),
                new CreditSpent(SALE, "dubai-mall", AT, AMOUNT),
                new CreditGivenBack(SALE, CREDIT, "dubai-mall", AT, AMOUNT, END));
    }

    private static final List<String> NAMES =
            List.of("credit-issued", "credit-spent", "credit-given-back");

    @Test
    void stored_events_are_written_as_the_files_say_and_can_be_read_back() {
        for (int at = 0; at < NAMES.size(); at++) {
            String name = NAMES.get(at);
            Golden.check("events", name, events().get(at));
            assertThat(Ledgers.CREDIT_EVENTS.read(name, 1, Golden.stored(name)))
                    .isEqualTo(events().get(at));
        }
    }

    @Test
    void published_events_are_as_promised_and_keyed_by_the_credit() {
        for (CreditEvent event : events()) {
            Published published = published(event);
            assertThat(published.topic()).isEqualTo("maison.store-credits");
            assertThat(published.key()).isEqualTo(CREDIT.toString());
            Golden.check("published", published.type(), published.data());
        }
    }

    private static Published published(CreditEvent event) {
        Instant now = Clock.systemUTC().instant();
        var envelope =
                new Envelope(
                        1,
                        UUID.randomUUID(),
                        new StreamId("credit", CREDIT),
                        1,
                        "any",
                        1,
                        now,
                        now,
                        new CommandContext("c", Actor.system("test"), null, "c", null, null),
                        null,
                        null,
                        "{}",
                        "",
                        "");
        return SalesPublisherForTests.credits()
                .publish(new RecordedEvent<>(envelope, event))
                .orElseThrow();
    }
}
