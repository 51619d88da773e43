package maison.purchase.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import maison.purchase.ApiExamples;
import maison.purchase.Spoiler;
import maison.purchase.atelier.BespokeExamples;
import maison.purchase.atelier.bespoke.Workflow;
import maison.purchase.atelier.bespoke.Workflow.Stage;
import maison.purchase.instalments.LayawayExamples;
import maison.purchase.workshop.JobExamples;
import maison.purchase.workshop.job.JobCommand;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;

/// Whatever becomes of a body on its way, reading it gives a command or says what is wrong with it,
/// naming each place by a JSON pointer; it never fails otherwise. `FuzzTest` tries the same against
/// the running service.
class ReadingPropertiesTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-12-31T12:00:00Z"), ZoneOffset.UTC);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID ID = new UUID(7, 1);
    private static final Workflow WORKFLOW =
            new Workflow(
                    "suit",
                    "test",
                    50,
                    List.of(
                            new Stage("accepted", false, false, 100),
                            new Stage("ready", false, false, 0),
                            new Stage("delivered", false, false, 0)));

    /// A kind of request: its example, and how it is read; empty for what is no request at all.
    record Kind(String name, String example, Function<JsonNode, Optional<Reading<?>>> reading) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Kind> KINDS =
            List.of(
                    kind(ApiExamples.SALE, SaleRequest.class, r -> SaleReading.of(r, CLOCK)),
                    kind(
                            ApiExamples.RETURN,
                            ReturnRequest.class,
                            r -> ReturnReading.of(ID, r, CLOCK)),
                    kind(
                            ApiExamples.UNLINKED_RETURN,
                            UnlinkedReturnRequest.class,
                            r -> UnlinkedReturnReading.of(r, CLOCK)),
                    kind(
                            ApiExamples.EXCHANGE,
                            ExchangeRequest.class,
                            r -> ExchangeReading.of(ID, r, CLOCK, CashSteps.NONE)),
                    kind(
                            BespokeExamples.QUOTE,
                            QuoteRequest.class,
                            r -> QuoteReading.of(r, _ -> WORKFLOW, CLOCK)),
                    kind(
                            BespokeExamples.ACCEPTANCE,
                            OrderRequests.Acceptance.class,
                            r -> OrderPaymentReading.of(r, CLOCK)),
                    kind(
                            BespokeExamples.PAYMENT,
                            OrderRequests.Instalment.class,
                            r -> OrderPaymentReading.of(ID, r, CLOCK)),
                    kind(
                            BespokeExamples.DELIVERY,
                            OrderRequests.Delivery.class,
                            r -> OrderPaymentReading.of(ID, "dubai-mall", r, CLOCK)),
                    kind(
                            BespokeExamples.CANCELLATION,
                            OrderRequests.Cancellation.class,
                            r -> OrderPaymentReading.of(r, CLOCK)),
                    kind(
                            LayawayExamples.PAYMENT,
                            LayawayRequests.Instalment.class,
                            r -> LayawayMoney.of(ID, r, CLOCK)),
                    kind(
                            LayawayExamples.PICK_UP,
                            LayawayRequests.PickUp.class,
                            r -> LayawayMoney.of(ID, new UUID(7, 2), r, CLOCK)),
                    kind(
                            LayawayExamples.CANCELLATION,
                            LayawayRequests.Cancellation.class,
                            r -> LayawayMoney.of(ID, r, CLOCK)),
                    step(JobExamples.ESTIMATE, JobSteps.Estimate.class, StepReading::estimate),
                    step(JobExamples.PAYMENT, JobSteps.Payment.class, StepReading::payment),
                    step(JobExamples.READINESS, JobEnds.Readiness.class, EndReading::ready),
                    step(JobExamples.PICK_UP, JobEnds.PickUpText.class, EndReading::pickUp),
                    step(
                            JobExamples.CANCELLATION,
                            JobEnds.Cancellation.class,
                            EndReading::cancellation));

    private static <T> Kind kind(
            String example, Class<T> type, Function<T, ? extends Reading<?>> reading) {
        return new Kind(type.getSimpleName(), example, body -> parsed(body, type).map(reading));
    }

    private static <T> Kind step(
            String example, Class<T> type, BiFunction<T, StepForm, ? extends JobCommand> reading) {
        var context =
                new StepContext(
                        ID,
                        ID,
                        "Asia/Dubai",
                        CurrencyUnit.USD,
                        new GenericWords(List.of("gold")),
                        CLOCK);
        return kind(example, type, request -> StepForm.read(request, context, reading));
    }

    /// A body of another shape is refused before it is read.
    private static <T> Optional<T> parsed(JsonNode body, Class<T> type) {
        try {
            return Optional.ofNullable(JSON.treeToValue(body, type));
        } catch (JsonProcessingException e) {
            assertThat(JsonFaults.of(e).pointer()).matches("(/.*)?");
            return Optional.empty();
        }
    }

    @Property(tries = 3000)
    void gives_a_command_or_every_fault(@ForAll("kinds") Kind kind, @ForAll Random random)
            throws JsonProcessingException {
        JsonNode body = JSON.readTree(kind.example());
        assertThat(kind.reading().apply(body).orElseThrow()).isInstanceOf(Reading.Sound.class);
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            body = Spoiler.spoiled(body, random);
        }
        if (kind.reading().apply(body).orElse(null) instanceof Reading.Faulty<?>(var faults)) {
            assertThat(faults).isNotEmpty();
            assertThat(faults)
                    .allSatisfy(fault -> {
                        assertThat(fault.pointer()).matches("(?s)(/.*)?");
                        assertThat(fault.detail()).isNotBlank();
                    });
        }
    }

    @Provide
    Arbitrary<Kind> kinds() {
        return Arbitraries.of(KINDS);
    }
}
