package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import maison.platform.testing.MaisonTestResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What three offline tills of a store did, uploaded twice and in any order, in several files,
/// comes to the same as if each act had been told at once.
///
/// Each seed is a history of its own and in the name of its test, so that a failure can be run
/// again. The rules alone are held to the same by properties: `OfflineReturnsPropertiesTest`,
/// `CreditPropertiesTest` and `CreditConflictsPropertiesTest`.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class ConvergingTest {

    static Stream<Long> seeds() {
        return LongStream.rangeClosed(1, 12).boxed();
    }

    @ParameterizedTest(name = "history {0}")
    @MethodSource("seeds")
    void any_order_twice_over_comes_to_the_same_as_live(long seed) {
        var live = new History(seed);
        live.issueCredits();
        live.acts().forEach(act -> live.upload(List.of(act)));

        var late = new History(seed);
        var random = new Random(-seed);
        var all = new ArrayList<>(late.acts());
        all.addAll(late.acts());
        Collections.shuffle(all, random);
        int half = random.nextInt(all.size());
        late.upload(all.subList(0, half));
        late.issueCredits();
        late.upload(all.subList(half, all.size()));

        assertThat(late.outcome()).as("seed " + seed).isEqualTo(live.outcome());
        assertThat(live.outcome()).isNotEmpty();
    }
}
