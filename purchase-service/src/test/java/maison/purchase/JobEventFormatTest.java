package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.platform.eventstore.Actor;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.Envelope;
import maison.platform.eventstore.EventJson;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.StreamId;
import maison.platform.publishing.Published;
import maison.platform.sealing.Sealed;
import maison.platform.testing.Golden;
import maison.purchase.publishing.JobPublisherForTests;
import maison.purchase.sales.sale.Amounts;
import maison.purchase.sales.sale.Register;
import maison.purchase.sales.sale.Tender;
import maison.purchase.workshop.Jobs;
import maison.purchase.workshop.job.Charge;
import maison.purchase.workshop.job.Collection;
import maison.purchase.workshop.job.Collection.Checkout;
import maison.purchase.workshop.job.Evidence;
import maison.purchase.workshop.job.Holder;
import maison.purchase.workshop.job.Identity;
import maison.purchase.workshop.job.Identity.Document;
import maison.purchase.workshop.job.JobEvent;
import maison.purchase.workshop.job.JobEvent.Appraised;
import maison.purchase.workshop.job.JobEvent.Cancelled;
import maison.purchase.workshop.job.JobEvent.ClientNotified;
import maison.purchase.workshop.job.JobEvent.EstimateAnswered;
import maison.purchase.workshop.job.JobEvent.EstimateOffered;
import maison.purchase.workshop.job.JobEvent.HandedOver;
import maison.purchase.workshop.job.JobEvent.IncidentKind;
import maison.purchase.workshop.job.JobEvent.IncidentRecorded;
import maison.purchase.workshop.job.JobEvent.JobReceived;
import maison.purchase.workshop.job.JobEvent.MadeReady;
import maison.purchase.workshop.job.JobEvent.Means;
import maison.purchase.workshop.job.JobEvent.Ordered;
import maison.purchase.workshop.job.JobEvent.PaymentTaken;
import maison.purchase.workshop.job.JobEvent.PickedUp;
import maison.purchase.workshop.job.JobEvent.PiecesArrived;
import maison.purchase.workshop.job.JobEvent.PromiseMade;
import maison.purchase.workshop.job.JobEvent.TaskAdded;
import maison.purchase.workshop.job.JobEvent.TaskAssigned;
import maison.purchase.workshop.job.JobEvent.TaskDone;
import maison.purchase.workshop.job.JobEvent.Valuation;
import maison.purchase.workshop.job.JobType;
import maison.purchase.workshop.job.Piece;
import maison.purchase.workshop.job.Settlement;
import maison.purchase.workshop.job.Stamp;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/// What is stored and published of jobs, against files that only grow.
class JobEventFormatTest {

    private static final UUID JOB = UUID.fromString("0195951e-7c40-7a10-8d4e-5b1f3c2a9e01");
    private static final UUID CUSTOMER = UUID.fromString("0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10");
    private static final UUID STEP = UUID.fromString("0195951e-7c40-7a10-8d4e-5b1f3c2a9e02");
    private static final UUID OTHER = UUID.fromString("0195951e-7c40-7a10-8d4e-5b1f3c2a9e03");
    private static final Stamp STAMP =
            new Stamp(STEP, CUSTOMER, "dubai-mall", Instant.parse("2026-03-14T12:00:00Z"));
    private static final Holder COUNTER = new Holder(Holder.Kind.COUNTER, "counter-1");
    private static final Holder SUPPLIER = new Holder(Holder.Kind.SUPPLIER, "supplier-12");
    private static final Evidence EVIDENCE =
            new Evidence(Counter.HASH, Counter.HASH, "associate-7");
    private static final Piece PIECE =
            new Piece(
                    "1",
                    "Ring, white metal, blue stone",
                    "Scratch inside the band",
                    List.of(Counter.HASH),
                    usd("4000.00"));
    private static final Amounts AMOUNTS = new Amounts(usd("120.00"), usd("6.00"));
    private static final List<Charge> CHARGES =
            List.of(new Charge("1", "RING-RESIZE", "Two sizes larger", AMOUNTS));
    private static final Tender CARD =
            new Tender(
                    Tender.Kind.CARD,
                    usd("50.00"),
                    new Tender.Card("tok_7f3a", "visa", "4242"),
                    null);

    private static Money usd(String amount) {
        return Money.parse("USD " + amount);
    }

    private static Map<String, JobEvent> events() {
        var events = new LinkedHashMap<String, JobEvent>();
        events.put(
                "job-received",
                new JobReceived(
                        JobType.REPAIR,
                        CUSTOMER,
                        "dubai-mall",
                        "Asia/Dubai",
                        Instant.parse("2026-03-14T11:30:00Z"),
                        "C-000731",
                        "USD",
                        List.of(PIECE),
                        COUNTER,
                        EVIDENCE,
                        new Sealed("c2VhbGVk"),
                        true,
                        true,
                        LocalDate.parse("2026-03-28")));
        events.put("job-estimate-offered", new EstimateOffered(STAMP, CHARGES, AMOUNTS));
        events.put(
                "job-estimate-answered",
                new EstimateAnswered(STAMP, OTHER, true, Means.IN_PERSON, usd("126.00")));
        events.put("job-payment-taken", new PaymentTaken(STAMP, List.of(CARD), usd("50.00")));
        events.put("job-task-added", new TaskAdded(STAMP, "Open the band", "artisan-3", true));
        events.put("job-task-assigned", new TaskAssigned(STAMP, OTHER, "artisan-3"));
        events.put("job-task-done", new TaskDone(STAMP, OTHER));
        events.put(
                "job-promise-made",
                new PromiseMade(STAMP, LocalDate.parse("2026-04-02"), "Asia/Dubai"));
        events.put("job-piece-ordered", new Ordered(STAMP, "supplier-12", "PO-2026-88"));
        events.put(
                "job-pieces-arrived",
                new PiecesArrived(STAMP, List.of(PIECE), SUPPLIER, COUNTER, EVIDENCE));
        events.put(
                "job-appraised",
                new Appraised(
                        STAMP,
                        List.of(new Valuation("1", "18k white gold", usd("5200.00"))),
                        "replacement-value",
                        "appraiser-2",
                        LocalDate.parse("2028-03-16"),
                        usd("5200.00")));
        events.put(
                "job-handed-over",
                new HandedOver(
                        STAMP,
                        List.of("1"),
                        COUNTER,
                        new Holder(Holder.Kind.BENCH, "bench-3"),
                        EVIDENCE));
        events.put(
                "job-incident-recorded",
                new IncidentRecorded(
                        STAMP, IncidentKind.DAMAGED, "1", "A claw broke", usd("4000.00")));
        events.put("job-made-ready", new MadeReady(STAMP, CHARGES, AMOUNTS));
        events.put("job-client-notified", new ClientNotified(STAMP, Means.MESSAGE));
        events.put("job-picked-up", pickedUp());
        events.put("job-cancelled", new Cancelled(STAMP, "too-expensive", List.of(CARD), true));
        return events;
    }

    private static PickedUp pickedUp() {
        return new PickedUp(
                STAMP,
                new Collection(
                        COUNTER,
                        EVIDENCE,
                        new Identity(Document.NATIONAL_ID, "C-000731"),
                        new Checkout(
                                OTHER,
                                new Register(
                                        "dubai-mall", "dubai-mall-1", "2026-000512", null, "store"),
                                List.of(CARD))),
                List.of("1"),
                new Settlement(usd("126.00"), usd("76.00"), usd("0.00"), List.of(CARD)),
                false);
    }

    @Test
    void stored_events_are_written_as_the_files_say_and_can_be_read_back() {
        events().forEach((name, event) -> {
            Golden.check("events", name, event);
            assertThat(Jobs.JOB_EVENTS.read(name, 1, Golden.stored(name))).isEqualTo(event);
        });
    }

    @Test
    void published_events_are_as_promised_and_say_nothing_of_pieces_or_people() throws Exception {
        ObjectMapper json = EventJson.MAPPER;
        int count = 0;
        for (JobEvent event : events().values()) {
            var published = JobPublisherForTests.publisher().publish(recorded(event));
            if (published.isPresent()) {
                Published each = published.get();
                assertThat(each.topic()).isEqualTo("maison.jobs");
                assertThat(each.key()).isEqualTo(CUSTOMER.toString());
                Golden.check("published", each.type(), each.data());
                assertThat(json.writeValueAsString(each.data()))
                        .doesNotContain("Ring", "Scratch", "c2VhbGVk", "4000", "counter-1", "4242");
                count++;
            }
        }
        assertThat(count).isEqualTo(7);
    }

    @Test
    void an_estimate_that_was_declined_is_not_published() {
        var declined = new EstimateAnswered(STAMP, OTHER, false, Means.PHONE, usd("126.00"));
        assertThat(JobPublisherForTests.publisher().publish(recorded(declined))).isEmpty();
    }

    private static RecordedEvent<?> recorded(JobEvent event) {
        var envelope =
                new Envelope(
                        1,
                        UUID.randomUUID(),
                        new StreamId("job", JOB),
                        1,
                        "any",
                        1,
                        Clock.systemUTC().instant(),
                        Clock.systemUTC().instant(),
                        new CommandContext("c", Actor.system("test"), null, "c", null, null),
                        null,
                        null,
                        "{}",
                        "",
                        "");
        return new RecordedEvent<>(envelope, event);
    }
}
