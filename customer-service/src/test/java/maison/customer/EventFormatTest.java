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
import maison.customer.customfield.CustomFieldEvent.CustomFieldDefined;
import maison.customer.customfield.CustomFieldEvent.CustomFieldRetired;
import maison.customer.customfield.Definition;
import maison.customer.customfield.ValueType;
import maison.customer.intake.IntakeEvent.IntakeFormDefined;
import maison.customer.intake.IntakeEvent.IntakeFormRetired;
import maison.customer.intake.IntakeItem;
import maison.customer.intake.Questions;
import maison.customer.preference.PreferenceEvent.PreferenceStated;
import maison.customer.preference.PreferenceEvent.PreferenceWithdrawn;
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
                    null,
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

    static final PreferenceStated STATED = new PreferenceStated(ID, ALERT, SEALED, AT);
    static final PreferenceWithdrawn TAKEN_BACK = new PreferenceWithdrawn(ID, ALERT, AT);
    static final IntakeFormDefined DEFINED =
            new IntakeFormDefined(
                    "bridal",
                    new Questions(
                            Map.of("en", "Bridal", "ar", "عروس"),
                            List.of(IntakeItem.FAMILY_NAME, IntakeItem.CONTACT),
                            List.of(IntakeItem.SIZES)),
                    AT);
    static final IntakeFormRetired RETIRED = new IntakeFormRetired("bridal", AT);

    static final CustomFieldDefined FIELD_DEFINED =
            new CustomFieldDefined(
                    "lounge",
                    new Definition(
                            Map.of("en", "Lounge"),
                            ValueType.CHOICE,
                            List.of("tea", "coffee"),
                            List.of("associate"),
                            false),
                    AT);
    static final CustomFieldRetired FIELD_RETIRED = new CustomFieldRetired("lounge", AT);

    static final BirthdayMonthBegan BEGAN = new BirthdayMonthBegan(ID, 2026, AT);

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
                Arguments.of("preference-stated", STATED, PreferenceRecords.EVENT_TYPES),
                Arguments.of("preference-withdrawn", TAKEN_BACK, PreferenceRecords.EVENT_TYPES),
                Arguments.of("intake-form-defined", DEFINED, IntakeForms.EVENT_TYPES),
                Arguments.of("intake-form-retired", RETIRED, IntakeForms.EVENT_TYPES),
                Arguments.of("custom-field-defined", FIELD_DEFINED, CustomFields.EVENT_TYPES),
                Arguments.of("custom-field-retired", FIELD_RETIRED, CustomFields.EVENT_TYPES),
                Arguments.of("birthday-month-began", BEGAN, BirthdayRecords.EVENT_TYPES));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stored")
    void is_written_and_read_as_its_file_says(String name, Object event, EventTypes<?> types) {
        Golden.check("events", name, event);
        assertThat(types.read(name, 1, Golden.stored(name))).isEqualTo(event);
    }
}
