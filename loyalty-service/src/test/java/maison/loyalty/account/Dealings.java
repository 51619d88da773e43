package maison.loyalty.account;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import maison.loyalty.account.HoldEnd.How;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/// Makes up what a member may have been given, taken off, held and spent over the years.
public final class Dealings {

    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
    private static final int HOURS = 50_000;
    private static final int DEALINGS_MAX = 10;

    private Dealings() {}

    /// Facts that have to do with neither sales nor returns.
    public static Arbitrary<List<Fact>> any() {
        return Arbitraries.longs().map(seed -> facts("dealing", seed));
    }

    /// The same for one of several members, named after the prefix.
    static List<Fact> facts(String prefix, long seed) {
        var random = new Random(seed);
        var facts = new ArrayList<Fact>();
        for (int i = random.nextInt(DEALINGS_MAX + 1); i > 0; i--) {
            facts.addAll(facts(prefix + "-" + i, random));
        }
        return facts;
    }

    private static List<Fact> facts(String name, Random random) {
        Instant at = FIRST.plus(Duration.ofHours(random.nextInt(HOURS)));
        return switch (random.nextInt(4)) {
            case 0 -> granted(name, at, random);
            case 1 -> List.of(new Deduction(Tills.id(name), at, points(random), "correction"));
            default -> held(name, at, random);
        };
    }

    private static long points(Random random) {
        return 1L + random.nextInt(3_000);
    }

    private static List<Fact> granted(String name, Instant at, Random random) {
        Instant usable = random.nextBoolean() ? at : later(at, random, 2_000);
        var grant =
                new Grant(
                        Tills.id(name),
                        at,
                        "welcome",
                        points(random),
                        usable,
                        later(usable, random, 20_000),
                        "jewellery-1",
                        null);
        return random.nextInt(3) == 0
                ? List.of(
                        grant,
                        new Withdrawal(
                                Tills.id(name + " withdrawn"),
                                grant.id(),
                                later(at, random, 9_000),
                                "abuse"))
                : List.of(grant);
    }

    private static List<Fact> held(String name, Instant at, Random random) {
        var hold =
                new Hold(
                        Tills.id(name),
                        at,
                        "certificate-25",
                        random.nextInt(2_000),
                        at.plus(Duration.ofMinutes(30)),
                        "member",
                        "jewellery-1",
                        "geneva");
        Instant soon = at.plus(Duration.ofMinutes(random.nextInt(29)));
        return switch (random.nextInt(4)) {
            case 0 -> List.of(hold);
            case 1 -> List.of(hold, new HoldEnd(hold.id(), How.RELEASED, soon, null));
            case 2 -> List.of(hold, new HoldEnd(hold.id(), How.COMMITTED, soon, null));
            default ->
                    List.of(
                            hold,
                            new HoldEnd(hold.id(), How.COMMITTED, soon, null),
                            new HoldEnd(
                                    hold.id(), How.UNDONE, later(soon, random, 9_000), "broken"));
        };
    }

    private static Instant later(Instant at, Random random, int hours) {
        return at.plus(Duration.ofHours(1 + random.nextInt(hours)));
    }
}
