package maison.purchase.aftercare.belonging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import maison.platform.eventstore.Decision.Accepted;
import maison.platform.sealing.Sealed;
import maison.purchase.aftercare.belonging.BelongingCommand.Enter;
import maison.purchase.aftercare.belonging.BelongingEvent.DetailsWritten;
import maison.purchase.aftercare.belonging.BelongingEvent.JobLinked;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceRegistered;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceTransferred;
import maison.purchase.aftercare.belonging.BelongingEvent.Step;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/// Whatever is asked, a piece has one owner at most, who got it from the one before.
class BelongingPropertiesTest {

    record Wish(int kind, int step, int person, int to) {}

    private static final Instant AT = Instant.parse("2026-03-14T11:30:00Z");
    private static final Sealed SEALED = new Sealed("AAAA");

    private final BelongingDecider decider = new BelongingDecider();

    @Property(tries = 1000)
    void one_owner_at_most_who_got_it_from_the_one_before(@ForAll("wishes") List<Wish> wishes) {
        Belonging file =
                decider.evolve(
                        decider.initial(),
                        new PieceRegistered(person(0), "s", AT, "rings", null, null, null, null));
        @Nullable UUID owner = person(0);
        var events = new ArrayList<BelongingEvent>();
        for (Wish wish : wishes) {
            var decision = decider.decide(new Enter(null, owner, step(wish)), file);
            if (decision instanceof Accepted<BelongingEvent, BelongingRefusal>(var more)) {
                for (BelongingEvent event : more) {
                    assertThat(owner).as("nothing happens to nobody's piece").isNotNull();
                    switch (event) {
                        case PieceTransferred given -> {
                            assertThat(given.fromId()).isEqualTo(owner);
                            owner = given.toId();
                        }
                        case DetailsWritten written ->
                                assertThat(written.ownerId()).isEqualTo(owner);
                        default -> {}
                    }
                }
                file = decider.replay(file, more);
                events.addAll(more);
            }
        }
        var ids = new HashSet<UUID>();
        events.forEach(event -> assertThat(ids.add(((Step) event).note().stepId())).isTrue());
    }

    private static Step step(Wish wish) {
        var note = new Note(new UUID(1, wish.step()), "s", AT);
        UUID person = person(wish.person());
        return switch (wish.kind()) {
            case 0 -> new DetailsWritten(note, person, SEALED);
            case 1, 2 -> new PieceTransferred(note, person, person(wish.to()), "given", null);
            default -> new JobLinked(note, new UUID(2, wish.step()), "repair");
        };
    }

    private static UUID person(int number) {
        return new UUID(0, number);
    }

    @Provide
    Arbitrary<List<Wish>> wishes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2))
                .as(Wish::new)
                .list()
                .ofMaxSize(40);
    }
}
