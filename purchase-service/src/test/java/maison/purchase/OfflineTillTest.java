package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import maison.till.TillProcess;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Three tills as real processes, with a line that is cut and tills that are killed: nothing that a
/// till acknowledged is lost, and all comes to the same as if it had been told at once.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class OfflineTillTest {

    private static final int TILLS = 3;

    @TempDir Path folder;

    /// One till's process.
    private static final class Running implements AutoCloseable {

        private final Process process;
        private final BufferedWriter to;
        private final BufferedReader from;

        Running(Path queue, String service, String store) throws IOException {
            process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx64m",
                                    "-XX:TieredStopAtLevel=1",
                                    "-cp",
                                    Path.of("target", "test-classes").toAbsolutePath().toString(),
                                    TillProcess.class.getName(),
                                    queue.toString(),
                                    service,
                                    Tokens.terminal(store))
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            to =
                    new BufferedWriter(
                            new OutputStreamWriter(
                                    process.getOutputStream(), StandardCharsets.UTF_8));
            from =
                    new BufferedReader(
                            new InputStreamReader(
                                    process.getInputStream(), StandardCharsets.UTF_8));
        }

        /// Does an act and waits until the till has kept it.
        void act(String line) throws IOException {
            to.write(line);
            to.newLine();
            to.flush();
            await("kept");
        }

        void await(String word) throws IOException {
            for (String said = from.readLine(); !word.equals(said); said = from.readLine()) {
                assertThat(said).as("The till's word").isNotNull().doesNotStartWith("refused");
            }
        }

        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }
    }

    @ParameterizedTest(name = "history {0}")
    @ValueSource(longs = {101, 102})
    @Timeout(180)
    void nothing_acknowledged_is_lost_and_all_converges(long seed) throws Exception {
        var live = new History(seed);
        live.issueCredits();
        live.acts().forEach(act -> live.upload(List.of(act)));

        var late = new History(seed);
        late.issueCredits();
        var random = new Random(seed);
        try (var line = new Line(RestAssured.port)) {
            var tills = new ArrayList<Running>();
            for (int each = 0; each < TILLS; each++) {
                tills.add(start(each, line, late));
            }
            boolean down = false;
            for (String act : late.acts()) {
                int which = random.nextInt(TILLS);
                tills.get(which).act(act);
                if (random.nextInt(6) == 0) {
                    if (down) {
                        line.mend();
                    } else {
                        line.cut();
                    }
                    down = !down;
                }
                if (random.nextInt(8) == 0) {
                    tills.get(which).close();
                    tills.set(which, start(which, line, late));
                }
                // Another till tells of the same act again.
                if (random.nextInt(5) == 0) {
                    tills.get((which + 1) % TILLS).act(act);
                }
            }
            if (down) {
                line.mend();
            }
            for (int each = 0; each < TILLS; each++) {
                // A new start says `sent` once nothing waits any more.
                tills.get(each).close();
                try (Running last = start(each, line, late)) {
                    last.await("sent");
                }
            }
        }
        assertThat(late.outcome()).isEqualTo(live.outcome());
    }

    private Running start(int number, Line line, History history) throws IOException {
        return new Running(folder.resolve("till-" + number), line.address(), history.store());
    }
}
