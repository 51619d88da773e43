package maison.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import maison.customer.clienteling.AlertRecords;
import maison.customer.clienteling.PreferenceRecords;
import maison.customer.clienteling.alert.AlertEvent.AlertNoted;
import maison.customer.clienteling.alert.AlertEvent.AlertWithdrawn;
import maison.customer.clienteling.preference.PreferenceEvent.PreferenceStated;
import maison.customer.clienteling.preference.PreferenceEvent.PreferenceWithdrawn;
import maison.customer.finding.CardRecords;
import maison.customer.finding.card.BlockReason;
import maison.customer.finding.card.CardEvent.CardBlocked;
import maison.customer.finding.card.CardEvent.CardIssued;
import maison.customer.identity.BirthdayRecords;
import maison.customer.identity.CustomFields;
import maison.customer.identity.IntakeForms;
import maison.customer.identity.birthday.BirthdayEvent.BirthdayMonthBegan;
import maison.customer.identity.customer.CustomerEvent.CustomerAbsorbed;
import maison.customer.identity.customer.CustomerEvent.CustomerCorrected;
import maison.customer.identity.customer.CustomerEvent.CustomerErased;
import maison.customer.identity.customer.CustomerEvent.CustomerFollowed;
import maison.customer.identity.customer.CustomerEvent.CustomerLetGo;
import maison.customer.identity.customer.CustomerEvent.CustomerMerged;
import maison.customer.identity.customer.CustomerEvent.CustomerRegistered;
import maison.customer.identity.customer.CustomerEvent.CustomerUnmerged;
import maison.customer.identity.customer.ExternalReference;
import maison.customer.identity.customer.Field;
import maison.customer.identity.customer.Survival;
import maison.customer.identity.customfield.CustomFieldEvent.CustomFieldDefined;
import maison.customer.identity.customfield.CustomFieldEvent.CustomFieldRetired;
import maison.customer.identity.customfield.Definition;
import maison.customer.identity.customfield.ValueType;
import maison.customer.identity.intake.IntakeEvent.IntakeFormDefined;
import maison.customer.identity.intake.IntakeEvent.IntakeFormRetired;
import maison.customer.identity.intake.IntakeItem;
import maison.customer.identity.intake.Questions;
import maison.customer.permission.ConsentRecords;
import maison.customer.permission.LinkRecords;
import maison.customer.permission.ObjectionRecords;
import maison.customer.permission.WordingRecords;
import maison.customer.permission.consent.Channel;
import maison.customer.permission.consent.ConsentEvent.ConsentAsked;
import maison.customer.permission.consent.ConsentEvent.ConsentGiven;
import maison.customer.permission.consent.ConsentEvent.ConsentRevoked;
import maison.customer.permission.consent.Purpose;
import maison.customer.permission.link.LinkEvent.LinkIssued;
import maison.customer.permission.link.LinkEvent.LinksRevoked;
import maison.customer.permission.objection.ObjectionEvent.ObjectionLifted;
import maison.customer.permission.objection.ObjectionEvent.ObjectionRaised;
import maison.customer.permission.objection.ObjectionKind;
import maison.customer.permission.wording.Terms;
import maison.customer.permission.wording.Text;
import maison.customer.permission.wording.WordingEvent.PurposeDefined;
import maison.customer.permission.wording.WordingEvent.TextPublished;
import maison.customer.privacy.AccessRecords;
import maison.customer.privacy.HoldRecords;
import maison.customer.privacy.access.AccessEvent.AccessCompleted;
import maison.customer.privacy.access.AccessEvent.AccessDownloaded;
import maison.customer.privacy.access.AccessEvent.AccessExpired;
import maison.customer.privacy.access.AccessEvent.AccessFailed;
import maison.customer.privacy.access.AccessEvent.AccessRequested;
import maison.customer.privacy.access.AccessEvent.AccessResumed;
import maison.customer.privacy.access.Origin;
import maison.customer.privacy.hold.HoldEvent.ErasureHeldUp;
import maison.customer.privacy.hold.HoldEvent.HeldErasureWithdrawn;
import maison.customer.privacy.hold.HoldEvent.LegalHoldLifted;
import maison.customer.privacy.hold.HoldEvent.LegalHoldPlaced;
import maison.customer.tailoring.FitRecords;
import maison.customer.tailoring.MeasurementRecords;
import maison.customer.tailoring.TemplateRecords;
import maison.customer.tailoring.fit.FitEvent.AlterationLearned;
import maison.customer.tailoring.fit.FitEvent.PiecePinned;
import maison.customer.tailoring.fit.MadeFrom;
import maison.customer.tailoring.fit.MadePiece;
import maison.customer.tailoring.length.Dimension;
import maison.customer.tailoring.measurement.MeasurementEvent.MeasurementsTaken;
import maison.customer.tailoring.measurement.MeasurementEvent.SetWithdrawn;
import maison.customer.tailoring.measurement.Taking;
import maison.customer.tailoring.measurement.Taking.BaseVersion;
import maison.customer.tailoring.template.Kind;
import maison.customer.tailoring.template.MeasuringPoint;
import maison.customer.tailoring.template.TemplateEvent.TemplatePublished;
import maison.customer.tailoring.template.TemplatePoint;
import maison.customer.voice.FeedbackRecords;
import maison.customer.voice.RecoveryRecords;
import maison.customer.voice.SurveyRecords;
import maison.customer.voice.feedback.About;
import maison.customer.voice.feedback.FeedbackEvent.ClientInvited;
import maison.customer.voice.feedback.FeedbackEvent.FeedbackGiven;
import maison.customer.voice.recovery.Outcome;
import maison.customer.voice.recovery.RecoveryEvent.CaseAssigned;
import maison.customer.voice.recovery.RecoveryEvent.CaseClosed;
import maison.customer.voice.recovery.RecoveryEvent.CaseOpened;
import maison.customer.voice.survey.Question;
import maison.customer.voice.survey.Questionnaire;
import maison.customer.voice.survey.SurveyEvent.SurveyDefined;
import maison.platform.eventstore.EventTypes;
import maison.platform.sealing.Sealed;
import maison.platform.testing.Golden;
import org.junit.jupiter.api.Test;
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
    static final UUID MERGE = UUID.fromString("0190c6a0-0000-7000-8000-000000000005");
    static final UUID OTHER = UUID.fromString("0190c6a0-0000-7000-8000-000000000002");
    static final CustomerMerged MERGED = new CustomerMerged(ID, MERGE, OTHER, AT);
    static final CustomerAbsorbed ABSORBED =
            new CustomerAbsorbed(
                    OTHER,
                    MERGE,
                    ID,
                    Map.of(Field.NAME, Survival.ABSORBED, Field.PHONES, Survival.BOTH),
                    AT);
    static final CustomerFollowed FOLLOWED =
            new CustomerFollowed(OTHER, ID, List.of(Field.EMAILS), AT);
    static final CustomerUnmerged UNMERGED =
            new CustomerUnmerged(ID, MERGE, OTHER, List.of(MERGE), AT);
    static final CustomerLetGo LET_GO = new CustomerLetGo(OTHER, MERGE, ID, AT);
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
    static final IntakeFormDefined ASKED_FOR =
            new IntakeFormDefined(
                    "bridal",
                    new Questions(
                            Map.of("en", "Bridal", "ar", "عروس"),
                            List.of(IntakeItem.FAMILY_NAME, IntakeItem.CONTACT),
                            List.of(IntakeItem.SIZES)),
                    AT);
    static final IntakeFormRetired ASKED_NO_MORE = new IntakeFormRetired("bridal", AT);

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
    static final UUID REQUEST = UUID.fromString("0190c6a0-0000-7000-8000-000000000005");
    static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    static final ConsentGiven CONFIRMED =
            new ConsentGiven(
                    ID,
                    Purpose.MARKETING,
                    Channel.EMAIL,
                    "2026-01",
                    "en",
                    "preference-centre",
                    "web",
                    AT,
                    HASH,
                    REQUEST);
    static final ConsentAsked ASKED =
            new ConsentAsked(
                    ID,
                    Purpose.MARKETING,
                    Channel.EMAIL,
                    REQUEST,
                    "2026-01",
                    "en",
                    "preference-centre",
                    "web",
                    AT.plusSeconds(259_200),
                    AT,
                    HASH);
    static final PurposeDefined DEFINED =
            new PurposeDefined(
                    "invitations",
                    new Terms(Map.of("en", "Invitations"), true, true, 72, List.of("email", "sms")),
                    AT);
    static final TextPublished TEXT =
            new TextPublished("invitations", new Text("2026-01", "en", "Invite me.", HASH, AT), AT);
    static final ObjectionRaised RAISED =
            new ObjectionRaised(ID, ObjectionKind.DO_NOT_SELL, "told-in-store", "store-1", AT);
    static final ObjectionLifted LIFTED =
            new ObjectionLifted(ID, ObjectionKind.STOP_MARKETING, "preference-centre", "web", AT);
    static final About SALE = new About("sale", "0195951e", "dubai-mall", "associate-7");
    static final SurveyDefined SURVEY =
            new SurveyDefined(
                    "after-sale",
                    new Questionnaire(
                            Map.of("en", "your visit"),
                            List.of(
                                    new Question(
                                            "recommend",
                                            Question.Kind.NPS,
                                            Map.of("en", "Would you?"),
                                            true,
                                            6)),
                            Set.of("sale"),
                            "marketing",
                            30,
                            30,
                            true),
                    AT);
    static final ClientInvited INVITED =
            new ClientInvited(
                    ID, REQUEST, "after-sale", 1, "marketing", SALE, AT.plusSeconds(60), AT);
    static final FeedbackGiven ANSWERED =
            new FeedbackGiven(
                    ID,
                    REQUEST,
                    "after-sale",
                    1,
                    SALE,
                    Map.of("recommend", 3),
                    SEALED,
                    List.of("recommend"),
                    AT);
    static final CaseOpened OPENED =
            new CaseOpened(ID, REQUEST, "dubai-mall", "associate-7", AT.plusSeconds(60), AT);
    static final CaseAssigned ASSIGNED =
            new CaseAssigned(ID, REQUEST, "nadia", AT.plusSeconds(60), AT);
    static final CaseClosed CLOSED = new CaseClosed(ID, REQUEST, Outcome.REPAIRED, SEALED, AT);
    static final LinkIssued LINKED = new LinkIssued(ID, AT.plusSeconds(3_600), AT);
    static final LinksRevoked UNLINKED = new LinksRevoked(ID, AT);

    static final AccessRequested ACCESS =
            new AccessRequested(ID, REQUEST, Origin.STAFF, "request-of-customer", "ar", AT);
    static final AccessFailed ACCESS_FAILED =
            new AccessFailed(ID, REQUEST, "loyalty", "points", AT);
    static final AccessResumed ACCESS_RESUMED = new AccessResumed(ID, REQUEST, AT);
    static final AccessCompleted ACCESS_COMPLETED =
            new AccessCompleted(ID, REQUEST, HASH, AT.plusSeconds(3_600), AT);
    static final AccessDownloaded ACCESS_DOWNLOADED = new AccessDownloaded(ID, REQUEST, AT);
    static final AccessExpired ACCESS_EXPIRED = new AccessExpired(ID, REQUEST, AT);

    static final LegalHoldPlaced HELD =
            new LegalHoldPlaced(ID, REQUEST, "litigation", "2026/117", AT);
    static final LegalHoldLifted HELD_NO_MORE = new LegalHoldLifted(ID, REQUEST, "case-closed", AT);

    static Stream<Arguments> stored() {
        return Stream.of(
                Arguments.of("legal-hold-placed", HELD, HoldRecords.EVENT_TYPES),
                Arguments.of("legal-hold-lifted", HELD_NO_MORE, HoldRecords.EVENT_TYPES),
                Arguments.of(
                        "erasure-held-up",
                        new ErasureHeldUp(ID, "request-of-customer", AT),
                        HoldRecords.EVENT_TYPES),
                Arguments.of(
                        "held-erasure-withdrawn",
                        new HeldErasureWithdrawn(ID, "customer-changed-their-mind", AT),
                        HoldRecords.EVENT_TYPES),
                Arguments.of("access-requested", ACCESS, AccessRecords.EVENT_TYPES),
                Arguments.of("access-failed", ACCESS_FAILED, AccessRecords.EVENT_TYPES),
                Arguments.of("access-resumed", ACCESS_RESUMED, AccessRecords.EVENT_TYPES),
                Arguments.of("access-completed", ACCESS_COMPLETED, AccessRecords.EVENT_TYPES),
                Arguments.of("access-downloaded", ACCESS_DOWNLOADED, AccessRecords.EVENT_TYPES),
                Arguments.of("access-expired", ACCESS_EXPIRED, AccessRecords.EVENT_TYPES),
                Arguments.of("customer-registered", REGISTERED, Customers.EVENT_TYPES),
                Arguments.of("customer-corrected", CORRECTED, Customers.EVENT_TYPES),
                Arguments.of("customer-erased", ERASED, Customers.EVENT_TYPES),
                Arguments.of("customer-merged", MERGED, Customers.EVENT_TYPES),
                Arguments.of("customer-absorbed", ABSORBED, Customers.EVENT_TYPES),
                Arguments.of("customer-followed", FOLLOWED, Customers.EVENT_TYPES),
                Arguments.of("customer-unmerged", UNMERGED, Customers.EVENT_TYPES),
                Arguments.of("customer-let-go", LET_GO, Customers.EVENT_TYPES),
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
                Arguments.of("preference-stated", STATED, PreferenceRecords.EVENT_TYPES),
                Arguments.of("preference-withdrawn", TAKEN_BACK, PreferenceRecords.EVENT_TYPES),
                Arguments.of("intake-form-defined", ASKED_FOR, IntakeForms.EVENT_TYPES),
                Arguments.of("intake-form-retired", ASKED_NO_MORE, IntakeForms.EVENT_TYPES),
                Arguments.of("custom-field-defined", FIELD_DEFINED, CustomFields.EVENT_TYPES),
                Arguments.of("custom-field-retired", FIELD_RETIRED, CustomFields.EVENT_TYPES),
                Arguments.of("birthday-month-began", BEGAN, BirthdayRecords.EVENT_TYPES),
                Arguments.of("consent-asked", ASKED, ConsentRecords.EVENT_TYPES),
                Arguments.of("purpose-defined", DEFINED, WordingRecords.EVENT_TYPES),
                Arguments.of("text-published", TEXT, WordingRecords.EVENT_TYPES),
                Arguments.of("objection-raised", RAISED, ObjectionRecords.EVENT_TYPES),
                Arguments.of("objection-lifted", LIFTED, ObjectionRecords.EVENT_TYPES),
                Arguments.of("preference-link-issued", LINKED, LinkRecords.EVENT_TYPES),
                Arguments.of("preference-links-revoked", UNLINKED, LinkRecords.EVENT_TYPES),
                Arguments.of("survey-defined", SURVEY, SurveyRecords.EVENT_TYPES),
                Arguments.of("client-invited", INVITED, FeedbackRecords.EVENT_TYPES),
                Arguments.of("feedback-given", ANSWERED, FeedbackRecords.EVENT_TYPES),
                Arguments.of("recovery-opened", OPENED, RecoveryRecords.EVENT_TYPES),
                Arguments.of("recovery-assigned", ASSIGNED, RecoveryRecords.EVENT_TYPES),
                Arguments.of("recovery-closed", CLOSED, RecoveryRecords.EVENT_TYPES));
    }

    /// A yes that was confirmed is the same event with two fields more.
    @Test
    void a_confirmed_consent_is_written_and_read_as_its_file_says() {
        Golden.check("events", "consent-given-confirmed", CONFIRMED);
        assertThat(
                        ConsentRecords.EVENT_TYPES.read(
                                "consent-given", 1, Golden.stored("consent-given-confirmed")))
                .isEqualTo(CONFIRMED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stored")
    void is_written_and_read_as_its_file_says(String name, Object event, EventTypes<?> types) {
        Golden.check("events", name, event);
        assertThat(types.read(name, 1, Golden.stored(name))).isEqualTo(event);
    }
}
