package maison.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import maison.launcher.Listener;
import maison.till.TillProcess;

/// One run of the reference till as a process of its own; the next run on the same folder goes on
/// with what waits there.
public final class TillRun implements AutoCloseable {

    private final Process process;
    private final BufferedWriter to;
    private final BufferedReader from;

    /// Starts the till of store `main`.
    ///
    /// @param queue the folder of what it has done
    public TillRun(Path queue) throws IOException, InterruptedException {
        process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx64m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                Path.of("target", "classes").toAbsolutePath().toString(),
                                TillProcess.class.getName(),
                                queue.toString(),
                                SharedHouse.url(Listener.GATEWAY) + "/api/purchase",
                                Api.as("pos-main-1").token())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        to =
                new BufferedWriter(
                        new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        from =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /// Does an act and waits until the till has kept it.
    public void act(String line) throws IOException {
        to.write(line);
        to.newLine();
        to.flush();
        await("kept");
    }

    /// Waits until nothing waits any more.
    public void awaitSent() throws IOException {
        await("sent");
    }

    private void await(String word) throws IOException {
        for (String said = from.readLine(); !word.equals(said); said = from.readLine()) {
            assertThat(said).as("The till's word").isNotNull().doesNotStartWith("refused");
        }
    }

    /// Kills it.
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
