package maison.loyalty.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import maison.loyalty.LoyaltyAccounts;
import maison.loyalty.account.Attribution;
import maison.loyalty.account.BirthdayUse;
import maison.loyalty.account.Claim;
import maison.loyalty.account.Deduction;
import maison.loyalty.account.Earned;
import maison.loyalty.account.Freeze;
import maison.loyalty.account.Grant;
import maison.loyalty.account.Hold;
import maison.loyalty.account.HoldEnd;
import maison.loyalty.account.LoyaltyEvent;
import maison.loyalty.account.LoyaltyEvent.Direction;
import maison.loyalty.account.LoyaltyEvent.ExpiredLot;
import maison.loyalty.account.LoyaltyEvent.Reason;
import maison.loyalty.account.LoyaltyEvent.Reversal;
import maison.loyalty.account.LoyaltyEvent.TierInputs;
import maison.loyalty.account.LoyaltyEvent.TierMove;
import maison.loyalty.account.Movement;
import maison.loyalty.account.Person;
import maison.loyalty.account.Proof;
import maison.loyalty.account.Proposal;
import maison.loyalty.account.Referral;
import maison.loyalty.account.Return;
import maison.loyalty.account.Sale;
import maison.loyalty.account.SaleLine;
import maison.loyalty.account.SaleMultiple;
import maison.loyalty.account.TierGrant;
import maison.loyalty.account.TierGrantEnd;
import maison.loyalty.account.UnlinkedReturn;
import maison.loyalty.account.Withdrawal;
import maison.platform.eventstore.Actor;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.Envelope;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.StreamId;
import maison.platform.publishing.Published;
import maison.platform.testing.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is stored and what is promised, pinned by files.
class EventFormatTest {

    private static final UUID CUSTOMER = UUID.fromString("0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10");
    private static final UUID SALE = UUID.fromString("0195951e-7c40-7a10-8d4e-5b1f3c2a9e01");
    private static final UUID RETURN = UUID.fromString("0195a812-3f00-7b21-b0c6-91d4a7e65f02");
    private static final UUID UNLINKED = UUID.fromString("0195b0d4-8a00-7d32-a5e7-0c3b9f814d03");
    private static final Instant BOUGHT = Instant.parse("2026-03-14T11:30:00Z");
    private static final Instant RETURNED = Instant.parse("2026-03-18T09:05:00Z");
    private static final Instant EXPIRES = Instant.parse("2028-03-31T20:00:00Z");
    private static final Instant FALLS = Instant.parse("2027-04-13T11:30:00Z");

    private static final UUID GRANT = UUID.fromString("0195b1aa-2c00-7d31-9e52-6f0a1b2c3d01");
    private static final UUID HOLD = UUID.fromString("0195b1aa-2c00-7d31-9e52-6f0a1b2c3d02");
    private static final UUID DEDUCTION = UUID.fromString("0195b1aa-2c00-7d31-9e52-6f0a1b2c3d03");
    private static final Hold HELD =
            new Hold(
                    HOLD,
                    RETURNED,
                    "certificate-25",
                    500,
                    RETURNED.plusSeconds(900),
                    "bronze",
                    "jewellery-1",
                    "dubai-mall");

    private static final Map<String, LoyaltyEvent> EVENTS = new HashMap<>(ofSales());

    static {
        EVENTS.putAll(ofBirthdays());
        EVENTS.putAll(ofPoints());
        EVENTS.putAll(byHand());
        EVENTS.putAll(ofActivities());
        EVENTS.putAll(ofNotices());
    }

    private static Map<String, LoyaltyEvent> byHand() {
        return Map.of(
                "tier-given",
                new LoyaltyEvent.TierGiven(
                        new TierGrant(
                                GRANT, RETURNED, "gold", EXPIRES, "invited-client", "manager-1"),
                        EXPIRES),
                "given-tier-ended",
                new LoyaltyEvent.GivenTierEnded(
                        new TierGrantEnd(GRANT, RETURNED, "given-by-mistake", "manager-2"), FALLS),
                "sale-multiplied",
                new LoyaltyEvent.SaleMultiplied(
                        new SaleMultiple(GRANT, DEDUCTION, SALE, 1_000, BOUGHT), EXPIRES),
                "multiple-ended",
                new LoyaltyEvent.MultipleEnded(GRANT, RETURNED, EXPIRES),
                "person-changed",
                new LoyaltyEvent.PersonChanged(
                        new Person(GRANT, List.of(DEDUCTION, GRANT)), RETURNED, FALLS),
                "redemption-conflicted",
                new LoyaltyEvent.RedemptionConflicted(
                        HOLD,
                        RETURNED,
                        "dubai-mall",
                        List.of(
                                LoyaltyEvent.Conflict.NOT_ENOUGH_POINTS,
                                LoyaltyEvent.Conflict.POINTS_OWED),
                        300,
                        FALLS),
                "conflict-settled",
                new LoyaltyEvent.ConflictSettled(HOLD, RETURNED, "manager-1", FALLS));
    }

    private static Map<String, LoyaltyEvent> ofBirthdays() {
        return Map.of(
                "birthday-month-noted",
                new LoyaltyEvent.BirthdayMonthNoted(2026, BOUGHT, FALLS),
                "birthday-used",
                new LoyaltyEvent.BirthdayUsed(
                        new BirthdayUse(SALE, "birthday-discount", 10, 2026, "dubai-mall", BOUGHT),
                        FALLS),
                "birthday-released",
                new LoyaltyEvent.BirthdayReleased(SALE, RETURNED, FALLS));
    }

    private static Map<String, LoyaltyEvent> ofActivities() {
        return Map.of(
                "activity-claimed",
                new LoyaltyEvent.ActivityClaimed(
                        new Claim(
                                DEDUCTION,
                                RETURNED,
                                "review",
                                "social",
                                25,
                                "jewellery-1",
                                BOUGHT,
                                LocalDate.of(2026, 3, 14),
                                "dubai-mall",
                                new Proof("0f".repeat(32), "instagram.com"),
                                "client-1"),
                        FALLS),
                "claim-closed",
                new LoyaltyEvent.ClaimClosed(DEDUCTION, RETURNED, true, "manager-2", FALLS),
                "referral-code-issued",
                new LoyaltyEvent.ReferralCodeIssued("K7QM-2XHR-9TPD", RETURNED, FALLS),
                "referrer-named",
                new LoyaltyEvent.ReferrerNamed(
                        new Attribution(CUSTOMER, "K7QM-2XHR-9TPD", BOUGHT, "client-1", false),
                        FALLS),
                "referral-qualified",
                new LoyaltyEvent.ReferralQualified(
                        CUSTOMER, SALE, RETURNED, RETURNED.plusSeconds(9), FALLS),
                "referral-lost",
                new LoyaltyEvent.ReferralLost(CUSTOMER, RETURNED, FALLS),
                "referral-settled",
                new LoyaltyEvent.ReferralSettled(
                        CUSTOMER,
                        Referral.Outcome.REWARDED,
                        null,
                        "reward-job",
                        100,
                        RETURNED,
                        FALLS));
    }

    private static Map<String, LoyaltyEvent> ofNotices() {
        return Map.of(
                "milestone-reached",
                new LoyaltyEvent.MilestoneReached(
                        RETURNED,
                        new Grant(
                                GRANT,
                                BOUGHT,
                                "milestone",
                                50,
                                BOUGHT,
                                EXPIRES,
                                "jewellery-1",
                                null),
                        true,
                        FALLS),
                "enrolled",
                new LoyaltyEvent.Enrolled(BOUGHT, FALLS),
                "milestone-lost",
                new LoyaltyEvent.MilestoneLost(RETURNED, GRANT, 50, 10, FALLS),
                "points-ending-noticed",
                new LoyaltyEvent.PointsEndingNoticed(RETURNED, EXPIRES, 1175, 30, FALLS),
                "tier-risk-noticed",
                new LoyaltyEvent.TierRiskNoticed(
                        RETURNED,
                        "silver",
                        "bronze",
                        FALLS,
                        List.of(
                                new LoyaltyEvent.TierRiskNoticed.Missing(
                                        "annualSpend", "2000", "320.00"),
                                new LoyaltyEvent.TierRiskNoticed.Missing(
                                        "lifetimeSpend", "5000", "1500.00")),
                        true,
                        "jewellery-1",
                        FALLS));
    }

    private static Map<String, LoyaltyEvent> ofPoints() {
        return Map.of(
                "points-granted",
                new LoyaltyEvent.PointsGranted(
                        new Grant(
                                GRANT,
                                BOUGHT,
                                "referral",
                                100,
                                RETURNED,
                                EXPIRES,
                                "jewellery-1",
                                null),
                        FALLS),
                "grant-withdrawn",
                new LoyaltyEvent.GrantWithdrawn(
                        new Withdrawal(RETURN, GRANT, RETURNED, "self-referral"), FALLS),
                "points-deducted",
                new LoyaltyEvent.PointsDeducted(
                        new Deduction(DEDUCTION, RETURNED, 50, "correction"), FALLS),
                "adjustment-proposed",
                new LoyaltyEvent.AdjustmentProposed(
                        new Proposal(
                                DEDUCTION, RETURNED, -50, "correction", "dubai-mall", "manager-1"),
                        FALLS),
                "proposal-closed",
                new LoyaltyEvent.ProposalClosed(DEDUCTION, RETURNED, true, "manager-2", FALLS),
                "freeze-changed",
                new LoyaltyEvent.FreezeChanged(
                        RETURNED,
                        new Freeze(RETURNED, "suspected-fraud", "manager-1"),
                        "suspected-fraud",
                        FALLS),
                "reward-held",
                new LoyaltyEvent.RewardHeld(HELD, FALLS),
                "hold-ended",
                new LoyaltyEvent.HoldEnded(
                        new HoldEnd(HOLD, HoldEnd.How.COMMITTED, RETURNED.plusSeconds(60), null),
                        HELD,
                        FALLS),
                "points-shifted",
                new LoyaltyEvent.PointsShifted(
                        RETURNED,
                        List.of(new LoyaltyEvent.LotShift(SALE, new Movement(0, -500, 500, 0, 0))),
                        25,
                        FALLS));
    }

    private static Map<String, LoyaltyEvent> ofSales() {
        return Map.of(
                "sale-counted",
                new LoyaltyEvent.SaleCounted(
                        new Sale(
                                SALE,
                                BOUGHT,
                                "dubai-mall",
                                "USD",
                                List.of(
                                        new SaleLine(
                                                "1", BigDecimal.ONE, 115_000, "rings", "Maison"),
                                        new SaleLine(
                                                "2", BigDecimal.valueOf(2), 5_000, null, null))),
                        new Earned("jewellery-1", 100, 1200, EXPIRES),
                        FALLS),
                "lines-returned",
                new LoyaltyEvent.LinesReturned(
                        new Return(
                                RETURN,
                                SALE,
                                RETURNED,
                                List.of(new Return.Line("2", BigDecimal.ONE, 2_500))),
                        FALLS),
                "unlinked-return-noted",
                new LoyaltyEvent.UnlinkedReturnNoted(
                        new UnlinkedReturn(UNLINKED, RETURNED, "USD", 8_000), FALLS),
                "points-reversed",
                new LoyaltyEvent.PointsReversed(
                        RETURNED, new Reversal(RETURN, SALE, 25, 0), "jewellery-1", FALLS),
                "points-expired",
                new LoyaltyEvent.PointsExpired(
                        EXPIRES, 1175, List.of(new ExpiredLot(SALE, 1175)), null),
                "tier-changed",
                new LoyaltyEvent.TierChanged(
                        BOUGHT,
                        new TierMove(
                                "member",
                                "bronze",
                                Direction.UP,
                                Reason.EARNED,
                                "annualSpend >= 500 OR transactions >= 3"),
                        new TierInputs("1200.00", "1200.00", 1),
                        "jewellery-1",
                        FALLS),
                "account-reviewed",
                new LoyaltyEvent.AccountReviewed(RETURNED, "jewellery-1", FALLS));
    }

    static Stream<String> names() {
        return EVENTS.keySet().stream().sorted();
    }

    private static LoyaltyEvent event(String name) {
        return java.util.Objects.requireNonNull(EVENTS.get(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void what_is_stored_is_still_written_and_read(String name) {
        Golden.check("events", name, event(name));
        assertThat(LoyaltyAccounts.EVENT_TYPES.read(name, 1, Golden.stored(name)))
                .isEqualTo(event(name));
    }

    @Test
    void every_event_has_a_file() {
        assertThat(EVENTS.values().stream().map(Object::getClass).toList())
                .containsExactlyInAnyOrderElementsOf(leavesOf(LoyaltyEvent.class).toList());
    }

    private static Stream<Class<?>> leavesOf(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(EventFormatTest::leavesOf)
                : Stream.of(type);
    }

    @ParameterizedTest
    @MethodSource("names")
    void what_is_promised_is_still_published(String name) {
        var published = new LoyaltyPublisher().publish(recorded(name));
        boolean kept =
                List.of(
                                "lines-returned",
                                "unlinked-return-noted",
                                "account-reviewed",
                                "grant-withdrawn",
                                "milestone-reached",
                                "milestone-lost",
                                "points-deducted",
                                "adjustment-proposed",
                                "proposal-closed",
                                "activity-claimed",
                                "claim-closed",
                                "referral-code-issued",
                                "referrer-named",
                                "referral-qualified",
                                "referral-lost",
                                "freeze-changed",
                                "tier-given",
                                "given-tier-ended",
                                "sale-multiplied",
                                "multiple-ended",
                                "person-changed",
                                "birthday-month-noted",
                                "birthday-used",
                                "birthday-released",
                                "redemption-conflicted",
                                "conflict-settled",
                                "reward-held",
                                "points-shifted")
                        .contains(name);
        assertThat(published.isEmpty()).isEqualTo(kept);
        published.ifPresent(EventFormatTest::check);
    }

    private static void check(Published published) {
        assertThat(published.topic()).isEqualTo("maison.loyalty");
        assertThat(published.key()).isEqualTo(CUSTOMER.toString());
        Golden.check("published", published.type(), published.data());
    }

    @ParameterizedTest
    @MethodSource("names")
    void what_is_published_is_in_the_asyncapi_document(String name) throws IOException {
        String document = Files.readString(Path.of("asyncapi.yaml"));
        new LoyaltyPublisher()
                .publish(recorded(name))
                .ifPresent(each -> assertThat(document).contains("name: " + each.type()));
    }

    /// As points that were given, but not again when it comes back: nobody was told that it went.
    @Test
    void a_milestone_is_published_when_it_is_reached_first() {
        var again = (LoyaltyEvent.MilestoneReached) event("milestone-reached");
        var first = new LoyaltyEvent.MilestoneReached(again.at(), again.grant(), false, FALLS);
        assertThat(new LoyaltyPublisher().publish(recorded("milestone-reached", first)))
                .get()
                .satisfies(each -> {
                    assertThat(each.type()).isEqualTo("maison.loyalty.points-granted.v1");
                    assertThat(each.data())
                            .extracting("bonus", "points", "grantId")
                            .containsExactly("milestone", 50L, GRANT);
                });
    }

    private static RecordedEvent<LoyaltyEvent> recorded(String name) {
        return recorded(name, event(name));
    }

    private static RecordedEvent<LoyaltyEvent> recorded(String name, LoyaltyEvent event) {
        var context = new CommandContext("c", Actor.system("test"), null, "c", null, null);
        var envelope =
                new Envelope(
                        1,
                        RETURN,
                        new StreamId(LoyaltyAccounts.STREAM_TYPE, CUSTOMER),
                        1,
                        name,
                        1,
                        event.at(),
                        event.at(),
                        context,
                        null,
                        null,
                        "{}",
                        "00",
                        "00");
        return new RecordedEvent<>(envelope, event);
    }
}
