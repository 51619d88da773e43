package maison.customer.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import maison.customer.identity.customer.ExternalReference;
import maison.customer.identity.customer.Field;
import maison.customer.permission.consent.Channel;
import maison.customer.permission.consent.Purpose;
import maison.customer.permission.objection.ObjectionKind;
import maison.customer.publishing.PublishedCustomerEvent.BirthdayMonth;
import maison.customer.publishing.PublishedCustomerEvent.ConsentChanged;
import maison.customer.publishing.PublishedCustomerEvent.ConsentPending;
import maison.customer.publishing.PublishedCustomerEvent.Corrected;
import maison.customer.publishing.PublishedCustomerEvent.Erased;
import maison.customer.publishing.PublishedCustomerEvent.Merged;
import maison.customer.publishing.PublishedCustomerEvent.ObjectionChanged;
import maison.customer.publishing.PublishedCustomerEvent.RecoveryChanged;
import maison.customer.publishing.PublishedCustomerEvent.Registered;
import maison.customer.publishing.PublishedCustomerEvent.SurveyInvited;
import maison.customer.publishing.PublishedCustomerEvent.Unmerged;
import maison.customer.voice.feedback.About;
import maison.platform.testing.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What other services rely on stays as it was promised: the files are append-only.
class PublishedFormatTest {

    static final UUID ID = UUID.fromString("0190c6a0-0000-7000-8000-000000000001");
    static final Instant AT = Instant.parse("2026-03-01T10:15:30.123456Z");

    static final UUID CASE = UUID.fromString("0190c6a0-0000-7000-8000-000000000005");

    static final UUID OTHER = UUID.fromString("0190c6a0-0000-7000-8000-000000000002");

    static Stream<Arguments> promised() {
        return Stream.of(
                Arguments.of(
                        "maison.customer.registered.v1",
                        new Registered(
                                ID,
                                AT,
                                List.of(new ExternalReference("online-retail", "17850")),
                                "ar-SA")),
                Arguments.of(
                        "maison.customer.corrected.v1",
                        new Corrected(ID, List.of(Field.PHONES, Field.LANGUAGE))),
                Arguments.of(
                        "maison.customer.consent-changed.v1",
                        new ConsentChanged(ID, Purpose.LOYALTY, Channel.EMAIL, true, AT)),
                Arguments.of(
                        "maison.customer.birthday-month-began.v1", new BirthdayMonth(ID, 2026, AT)),
                Arguments.of(
                        "maison.customer.consent-pending.v1",
                        new ConsentPending(
                                ID,
                                UUID.fromString("0190c6a0-0000-7000-8000-000000000005"),
                                Purpose.MARKETING,
                                Channel.EMAIL,
                                AT.plusSeconds(259_200),
                                AT)),
                Arguments.of(
                        "maison.customer.objection-changed.v1",
                        new ObjectionChanged(ID, ObjectionKind.STOP_MARKETING, true, AT)),
                Arguments.of(
                        "maison.customer.survey-invited.v1",
                        new SurveyInvited(
                                ID, CASE, "after-sale", "marketing", AT.plusSeconds(60), AT)),
                Arguments.of(
                        "maison.customer.feedback-given.v1",
                        new PublishedCustomerEvent.FeedbackGiven(
                                ID,
                                CASE,
                                "after-sale",
                                new About("sale", "0195951e", "dubai-mall", "associate-7"),
                                Map.of("recommend", 3),
                                true,
                                AT)),
                Arguments.of(
                        "maison.customer.recovery-changed.v1",
                        new RecoveryChanged(ID, CASE, true, AT)),
                Arguments.of("maison.customer.merged.v1", new Merged(CASE, ID, OTHER, AT)),
                Arguments.of(
                        "maison.customer.unmerged.v1",
                        new Unmerged(
                                CASE,
                                ID,
                                OTHER,
                                AT,
                                List.of(UUID.fromString("0190c6a0-0000-7000-8000-000000000007")))),
                Arguments.of("maison.customer.erased.v1", new Erased(ID, AT)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("promised")
    void is_as_its_file_says_and_holds_nothing_personal(String name, Object event) {
        Golden.check("published", name, event);
        assertThat(Golden.published("customer-service", name))
                .doesNotContain("\"name\"", "number", "address", "sealed");
    }
}
