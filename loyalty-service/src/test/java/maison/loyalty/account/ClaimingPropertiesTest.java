package maison.loyalty.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import maison.loyalty.account.Claimed.State;
import maison.loyalty.account.LoyaltyCommand.CloseClaim;
import maison.loyalty.account.LoyaltyCommand.WithdrawClaim;
import maison.loyalty.account.LoyaltyEvent.PointsGranted;
import maison.loyalty.account.Tills.Book;
import maison.loyalty.programme.Bonus.Activity;
import maison.platform.eventstore.Decision.Accepted;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/// Whatever is told, how often and in which order: no cap is exceeded and no bonus doubled.
class ClaimingPropertiesTest {

    private static final Instant NOW = Instant.parse("2026-03-20T10:00:00Z");
    private static final AccountDecider DECIDER = new AccountDecider(Tills.JEWELLERY);

    @Provide
    Arbitrary<List<LoyaltyCommand>> commands() {
        var name = Arbitraries.integers().between(0, 14).map(each -> "c" + each);
        var told =
                Combinators.combine(
                                name,
                                Arbitraries.of(Activity.REVIEW, Activity.PHOTO, Activity.SHARE),
                                Arbitraries.integers().between(0, 24 * 90),
                                Arbitraries.of("dubai-mall", "new-york", "geneva"),
                                Arbitraries.of(true, false))
                        .as((id, activity, hours, store, own) ->
                                (LoyaltyCommand)
                                        ClaimingTest.claim(
                                                id,
                                                activity,
                                                NOW.minus(Duration.ofHours(hours)),
                                                store,
                                                own,
                                                NOW));
        var closed =
                Combinators.combine(name, Arbitraries.of(true, false))
                        .as((id, approve) ->
                                (LoyaltyCommand)
                                        new CloseClaim(
                                                Tills.id(id),
                                                approve,
                                                ClaimingTest.proof(id),
                                                "staff",
                                                NOW));
        var withdrawn =
                name.map(id -> (LoyaltyCommand) new WithdrawClaim(Tills.id(id), "deleted", NOW));
        return Arbitraries.frequencyOf(
                        Tuple.of(6, told), Tuple.of(2, closed), Tuple.of(1, withdrawn))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    private static Book run(List<LoyaltyCommand> commands) {
        Book book = Tills.book().learn(NOW, Tills.sale("sale", Tills.START, 10));
        for (LoyaltyCommand each : commands) {
            if (DECIDER.decide(each, book.account()) instanceof Accepted) {
                book.run(each);
                assertCapsHold(book.account());
            }
        }
        return book;
    }

    private static void assertCapsHold(Account account) {
        account.activities().claims().stream()
                .filter(each -> each.state() == State.GIVEN || each.state() == State.WAITING)
                .map(each -> each.claim().day())
                .collect(
                        Collectors.groupingBy(
                                (LocalDate day) -> day.withDayOfMonth(1), Collectors.counting()))
                .values()
                .forEach(each -> assertThat(each).isLessThanOrEqualTo(4));
    }

    @Property(tries = 300)
    void no_order_and_no_repeat_exceeds_a_cap(
            @ForAll("commands") List<LoyaltyCommand> commands, @ForAll long seed) {
        var shuffled = new ArrayList<>(commands);
        shuffled.addAll(commands);
        Collections.shuffle(shuffled, new Random(seed));
        run(shuffled);
    }

    @Property(tries = 300)
    void points_are_those_of_what_was_given_and_each_is_granted_once(
            @ForAll("commands") List<LoyaltyCommand> commands) {
        var twice = new ArrayList<LoyaltyCommand>();
        commands.forEach(each -> Collections.addAll(twice, each, each));
        Book book = run(twice);
        long given =
                book.account().activities().claims().stream()
                        .filter(each -> each.state() == State.GIVEN)
                        .count();
        assertThat(book.at(NOW).balance().active()).isEqualTo(10 + 25 * given);
        Set<UUID> granted = new HashSet<>();
        book.events(PointsGranted.class)
                .forEach(each -> assertThat(granted.add(each.grant().id())).isTrue());
        assertThat(book.replayed().activities()).isEqualTo(book.account().activities());
    }
}
