package maison.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import maison.customer.alert.AlertEvent.AlertNoted;
import maison.customer.alert.AlertEvent.AlertWithdrawn;
import maison.customer.birthday.BirthdayEvent.BirthdayMonthBegan;
import maison.customer.card.BlockReason;
import maison.customer.card.CardEvent.CardBlocked;
import maison.customer.card.CardEvent.CardIssued;
import maison.customer.consent.Channel;
import maison.customer.consent.ConsentEvent.ConsentGiven;
import maison.customer.consent.ConsentEvent.ConsentRevoked;
import maison.customer.consent.Purpose;
import maison.customer.customer.CustomerEvent.CustomerCorrected;
import maison.customer.customer.CustomerEvent.CustomerErased;
import maison.customer.customer.CustomerEvent.CustomerRegistered;
import maison.customer.customer.ExternalReference;
import maison.customer.customer.Field;
import maison.customer.fit.FitEvent.AlterationLearned;
import maison.customer.fit.FitEvent.PiecePinned;
import maison.customer.fit.MadeFrom;
import maison.customer.fit.MadePiece;
import maison.customer.length.Dimension;
import maison.customer.measurement.MeasurementEvent.MeasurementsTaken;
import maison.customer.measurement.MeasurementEvent.SetWithdrawn;
import maison.customer.measurement.Taking;
import maison.customer.measurement.Taking.BaseVersion;
import maison.customer.template.Kind;
import maison.customer.template.MeasuringPoint;
import maison.customer.template.TemplateEvent.TemplatePublished;
import maison.customer.template.TemplatePoint;
import maison.platform.eventstore.EventTypes;
import maison.platform.sealing.Sealed;
import maison.platform.testing.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is stored can be read for ever: the files are append-only.
class EventFormatTest {

    static final UUID ID = UUID.fromString("0190c6a0-0000-7000-8000-000000000001");
    static final Instant AT = Instant.parse("2026-03-01T10:15:30.123456Z");
    static final Sealed SEALED = new Sealed("AQIDBAUGBwg=");

    static final CustomerRegistered REGISTERED =
            new CustomerRegistered(
                    ID,
                    List.of(new ExternalReference("online-retail", "17850")),
                    "ar-SA",
                    Map.of(
                            Field.NAME, SEALED,
                            Field.PHONES, SEALED,
                            Field.EMAILS, SEALED,
                            Field.ZONE, SEALED,
                            Field.BIRTHDAY, SEALED),
                    AT);
    static final CustomerCorrected CORRECTED =
            new CustomerCorrected(
                    ID,
                    List.of(Field.PHONES, Field.BIRTHDAY, Field.LANGUAGE),
                    "en",
                    Map.of(Field.PHONES, SEALED),
                    AT);
    static final CustomerErased ERASED =
            new CustomerErased(ID, "request-of-customer", List.of(Field.NAME, Field.PHONES), AT);
    static final ConsentGiven GIVEN =
            new ConsentGiven(
                    ID,
                    Purpose.MARKETING,
                    Channel.EMAIL,
                    "2026-01",
                    "en-GB",
                    "signed-form",
                    "store-riyadh-1",
                    AT);
    static final ConsentRevoked REVOKED =
            new ConsentRevoked(ID, Purpose.LOYALTY, Channel.SMS, "unsubscribe-link", "web", AT);

    static final UUID CARD = UUID.fromString("0190c6a0-0000-7000-8000-000000000002");
    static final UUID ALERT = UUID.fromString("0190c6a0-0000-7000-8000-000000000003");
    static final CardIssued ISSUED =
            new CardIssued(
                    ID, CARD, SEALED, UUID.fromString("0190c6a0-0000-7000-8000-000000000004"), AT);
    static final CardBlocked BLOCKED = new CardBlocked(ID, CARD, BlockReason.GIVEN_BACK, AT);
    static final AlertNoted NOTED = new AlertNoted(ID, ALERT, SEALED, AT);
    static final AlertWithdrawn WITHDRAWN = new AlertWithdrawn(ID, ALERT, AT);

    static final BirthdayMonthBegan BEGAN = new BirthdayMonthBegan(ID, 2026, AT);

    static final UUID SET = UUID.fromString("0190c6a0-0000-7000-8000-000000000005");
    static final MeasurementsTaken TAKEN =
            new MeasurementsTaken(
                    ID,
                    SET,
                    new Taking(
                            "shirt",
                            1,
                            new BaseVersion(CARD, 3),
                            "riyadh-1",
                            "tailor-3",
                            SEALED,
                            AT));
    static final SetWithdrawn ENDED = new SetWithdrawn(ID, SET, "wrong-person", AT);
    static final TemplatePublished PUBLISHED =
            new TemplatePublished(
                    "abaya",
                    2,
                    Map.of("en", "Abaya"),
                    List.of(new TemplatePoint("hood-depth", Kind.FINISHED, true)),
                    List.of(
                            new MeasuringPoint(
                                    "hood-depth",
                                    Dimension.LENGTH,
                                    Map.of("en", "Hood depth"),
                                    Map.of("en", "From the crown to the face edge."),
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    false)),
                    AT);

    static final MadePiece PIECE =
            new MadePiece(UUID.fromString("0190c6a0-0000-7000-8000-000000000006"), "jacket");
    static final PiecePinned PINNED = new PiecePinned(ID, PIECE, new MadeFrom(SET, 2), AT);
    static final AlterationLearned LEARNED = new AlterationLearned(ID, ALERT, PIECE, SEALED, AT);

    static Stream<Arguments> stored() {
        return Stream.of(
                Arguments.of("customer-registered", REGISTERED, Customers.EVENT_TYPES),
                Arguments.of("customer-corrected", CORRECTED, Customers.EVENT_TYPES),
                Arguments.of("customer-erased", ERASED, Customers.EVENT_TYPES),
                Arguments.of("consent-given", GIVEN, ConsentRecords.EVENT_TYPES),
                Arguments.of("consent-revoked", REVOKED, ConsentRecords.EVENT_TYPES),
                Arguments.of("card-issued", ISSUED, CardRecords.EVENT_TYPES),
                Arguments.of("card-blocked", BLOCKED, CardRecords.EVENT_TYPES),
                Arguments.of("alert-noted", NOTED, AlertRecords.EVENT_TYPES),
                Arguments.of("alert-withdrawn", WITHDRAWN, AlertRecords.EVENT_TYPES),
                Arguments.of("measurements-taken", TAKEN, MeasurementRecords.EVENT_TYPES),
                Arguments.of("measurement-set-withdrawn", ENDED, MeasurementRecords.EVENT_TYPES),
                Arguments.of(
                        "measurement-template-published", PUBLISHED, TemplateRecords.EVENT_TYPES),
                Arguments.of("piece-pinned", PINNED, FitRecords.EVENT_TYPES),
                Arguments.of("alteration-learned", LEARNED, FitRecords.EVENT_TYPES),
                Arguments.of("birthday-month-began", BEGAN, BirthdayRecords.EVENT_TYPES));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stored")
    void is_written_and_read_as_its_file_says(String name, Object event, EventTypes<?> types) {
        Golden.check("events", name, event);
        assertThat(types.read(name, 1, Golden.stored(name))).isEqualTo(event);
    }
}
