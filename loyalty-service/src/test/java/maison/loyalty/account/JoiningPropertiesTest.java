package maison.loyalty.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import maison.loyalty.account.Histories.Trade;
import maison.loyalty.account.Tills.Book;
import maison.loyalty.programme.Programme;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whoever is merged is one customer with all that was told with each id; whoever is separated was
/// never merged, whatever happened in between and in whichever order it became known.
class JoiningPropertiesTest {

    private static final Programme TAILOR = Tills.programme("programmes/tailor.json");
    private static final Instant LAST = Instant.parse("2026-06-01T00:00:00Z");

    private static final UUID A = Tills.id("customer a");
    private static final UUID B = Tills.id("customer b");
    private static final UUID C = Tills.id("customer c");
    private static final List<UUID> ALL = List.of(A, B, C);

    /// Who may be one person; the holder first.
    private static final List<List<List<UUID>>> GROUPINGS =
            List.of(
                    List.of(List.of(A), List.of(B), List.of(C)),
                    List.of(List.of(A, B), List.of(C)),
                    List.of(List.of(B, A), List.of(C)),
                    List.of(List.of(C, A), List.of(B)),
                    List.of(List.of(A), List.of(B, C)),
                    List.of(List.of(C, A, B)),
                    List.of(List.of(A, B, C)));

    @Provide
    Arbitrary<List<Trade>> trades() {
        return Histories.of("sale");
    }

    @Provide
    Arbitrary<Programme> programmes() {
        return Arbitraries.of(Tills.SHIPPED, Tills.JEWELLERY, TAILOR);
    }

    /// A fact, and whose.
    private record Telling(UUID id, Fact fact) {}

    /// The trades are dealt out among the ids; each has dealings of its own.
    private static List<Telling> tellings(List<Trade> trades, Random random) {
        var tellings = new ArrayList<Telling>();
        for (Trade trade : trades) {
            UUID id = ALL.get(random.nextInt(ALL.size()));
            trade.facts().forEach(fact -> tellings.add(new Telling(id, fact)));
        }
        for (UUID id : ALL) {
            for (Fact fact : Dealings.facts("dealing of " + id, random.nextLong())) {
                tellings.add(new Telling(id, fact));
            }
        }
        Collections.shuffle(tellings, random);
        return tellings;
    }

    private static List<Fact> factsOf(List<Telling> tellings, List<UUID> ids) {
        return tellings.stream()
                .filter(each -> ids.contains(each.id()))
                .map(Telling::fact)
                .toList();
    }

    private static Person[] persons(List<List<UUID>> grouping) {
        return grouping.stream().map(ids -> new Person(ids.getFirst(), ids)).toArray(Person[]::new);
    }

    /// What becomes known of three ids while they are merged and separated as it comes.
    private static final class Story {

        private final Ids ids;
        private List<List<UUID>> grouping = GROUPINGS.getFirst();
        private Instant now = LAST.minus(Duration.ofDays(900));

        Story(Programme programme, List<Telling> tellings, Random random) {
            ids = new Ids(programme, A, B, C);
            for (Telling each : tellings) {
                now = now.plus(Duration.ofDays(random.nextInt(30)));
                now = now.isAfter(each.fact().at()) ? now : each.fact().at();
                switch (random.nextInt(4)) {
                    case 0 -> regroup(GROUPINGS.get(random.nextInt(GROUPINGS.size())));
                    case 1 -> ids.review(each.id(), now);
                    default -> {
                        // Nothing but the fact.
                    }
                }
                ids.learn(each.id(), now, each.fact());
            }
        }

        void regroup(List<List<UUID>> to) {
            grouping = to;
            ids.regroup(now, persons(to));
        }

        void reviewAll() {
            now = now.plus(Duration.ofDays(40));
            ALL.forEach(id -> ids.review(id, now));
        }
    }

    @Property(tries = 300)
    void merged_is_one_customer_and_separated_is_never_merged(
            @ForAll("programmes") Programme programme,
            @ForAll("trades") List<Trade> trades,
            @ForAll Random random) {
        List<Telling> tellings = tellings(trades, random);
        var story = new Story(programme, tellings, random);
        for (List<UUID> person : story.grouping) {
            Standing one =
                    new Book(programme).learn(story.now, factsOf(tellings, person)).at(story.now);
            for (UUID id : person) {
                assertThat(Standing.of(story.ids.account(id), story.now)).isEqualTo(one);
            }
        }
        story.regroup(GROUPINGS.getFirst());
        for (UUID id : ALL) {
            Book never = new Book(programme).learn(story.now, factsOf(tellings, List.of(id)));
            assertThat(Standing.of(story.ids.account(id), story.now))
                    .isEqualTo(never.at(story.now));
            assertThat(Ledgers.of(story.ids.account(id), story.now))
                    .isEqualTo(never.ledger(story.now));
        }
    }

    @Property(tries = 300)
    void what_was_recorded_adds_up_to_every_bucket_and_the_tier(
            @ForAll("programmes") Programme programme,
            @ForAll("trades") List<Trade> trades,
            @ForAll Random random) {
        var story = new Story(programme, tellings(trades, random), random);
        story.reviewAll();
        assertRecorded(story);
        story.regroup(GROUPINGS.getFirst());
        assertRecorded(story);
        story.reviewAll();
        assertRecorded(story);
    }

    private static void assertRecorded(Story story) {
        for (List<UUID> person : story.grouping) {
            UUID holder = person.getFirst();
            Standing standing = Standing.of(story.ids.account(holder), story.now);
            assertThat(story.ids.recorded(person)).isEqualTo(standing.balance());
            if (story.ids.account(holder).opened()) {
                assertThat(story.ids.account(holder).saidTier()).isEqualTo(standing.tier().name());
            }
            for (UUID id : person) {
                // Each lot is recorded where it is; the holder owes for all.
                Account own = story.ids.own(id);
                assertThat(story.ids.recordedLots(id).values())
                        .allMatch(each ->
                                each.pending() >= 0
                                        && each.active() >= 0
                                        && each.held() >= 0
                                        && each.spent() >= 0
                                        && each.expired() >= 0);
                own.facts()
                        .sales()
                        .forEach(each ->
                                assertThat(
                                                story.ids
                                                        .recordedLots(id)
                                                        .getOrDefault(each.id(), Movement.NONE)
                                                        .sum())
                                        .isEqualTo(each.points()));
                assertThat(story.ids.recordedDebt(id))
                        .isEqualTo(id.equals(holder) ? standing.balance().debt() : 0);
            }
        }
    }

    /// To merge and to separate moves nothing in sum: not what members have, not what they owe.
    @Property(tries = 200)
    void neither_merging_nor_separating_changes_what_all_of_them_have(
            @ForAll("trades") List<Trade> trades, @ForAll Random random) {
        var story = new Story(Tills.JEWELLERY, tellings(trades, random), random);
        story.regroup(GROUPINGS.getFirst());
        story.reviewAll();
        long before = liability(story);
        for (List<List<UUID>> grouping : GROUPINGS) {
            story.regroup(grouping);
            story.regroup(GROUPINGS.getFirst());
            assertThat(liability(story)).isEqualTo(before);
        }
    }

    private static long liability(Story story) {
        Buckets all = story.ids.recorded(ALL);
        return all.pending() + all.active() + all.held() - all.debt();
    }

    /// A sale that was moved from one id to the other is known to both.
    @Property(tries = 200)
    void what_both_know_by_the_same_name_stays_two_things(
            @ForAll("programmes") Programme programme,
            @ForAll("trades") List<Trade> trades,
            @ForAll Random random) {
        var tellings = new ArrayList<Telling>();
        List<Fact> facts = Histories.facts(trades);
        for (Trade trade : trades) {
            for (UUID id : List.of(A, B)) {
                for (Fact fact : trade.facts()) {
                    tellings.add(new Telling(id, fact));
                }
            }
        }
        Collections.shuffle(tellings, random);
        var story = new Story(programme, tellings, random);
        story.regroup(GROUPINGS.get(1));
        story.reviewAll();
        assertRecorded(story);
        var twice = new ArrayList<Fact>(facts);
        for (Trade trade : trades) {
            UUID twin = Tills.id("twin of " + trade.sale().id());
            twice.add(Names.with(twin, trade.sale()));
            for (Return each : trade.returns()) {
                twice.add(Names.with(Tills.id("twin of " + each.id()), twin, each));
            }
        }
        Standing one = new Book(programme).learn(story.now, twice).at(story.now);
        Standing joint = Standing.of(story.ids.account(B), story.now);
        assertThat(joint.balance()).isEqualTo(one.balance());
        assertThat(joint.tier()).isEqualTo(one.tier());
        story.regroup(GROUPINGS.getFirst());
        for (UUID id : List.of(A, B)) {
            Book never = new Book(programme).learn(story.now, facts);
            assertThat(Standing.of(story.ids.account(id), story.now))
                    .isEqualTo(never.at(story.now));
        }
        story.reviewAll();
        assertRecorded(story);
    }
}
