package maison.launcher.supervising;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFilesTest {

    @TempDir private Path folder;
    private Process process;
    private PidFiles files;

    PidFilesTest() throws IOException {
        process = new ProcessBuilder("sleep", "600").start();
    }

    @BeforeEach
    void open() throws IOException {
        files = new PidFiles(folder);
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void finds_the_process_it_wrote_down() {
        files.write("kafka", process.pid());

        assertThat(files.running("kafka")).contains(process.pid());
        assertThat(files.names()).containsExactly("kafka");
    }

    @Test
    void stops_it_and_forgets_it() throws InterruptedException {
        files.write("kafka", process.pid());

        assertThat(files.stop("kafka", "TERM")).isTrue();
        assertThat(process.waitFor()).isEqualTo(143);
        assertThat(files.names()).isEmpty();
    }

    @Test
    void never_touches_another_process_that_was_given_the_same_pid() throws IOException {
        var own = ProcessIdentity.of(process.pid()).orElseThrow();
        var earlier = new ProcessIdentity(own.pid(), "1", own.boot());
        Files.writeString(folder.resolve("kafka.pid"), earlier + "\n");

        assertThat(files.stop("kafka", "KILL")).isFalse();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void never_touches_a_process_of_another_boot() throws IOException {
        var own = ProcessIdentity.of(process.pid()).orElseThrow();
        var earlier = new ProcessIdentity(own.pid(), own.startTick(), "another-boot");
        Files.writeString(folder.resolve("kafka.pid"), earlier + "\n");

        assertThat(files.running("kafka")).isEmpty();
    }

    @Test
    void takes_a_damaged_file_for_no_process() throws IOException {
        Files.writeString(folder.resolve("kafka.pid"), "12 ");

        assertThat(files.running("kafka")).isEmpty();
    }
}
