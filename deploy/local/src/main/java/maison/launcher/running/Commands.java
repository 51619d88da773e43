package maison.launcher.running;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Runs a short program to its end.
final class Commands {

    private Commands() {}

    /// @throws IOException naming the log if it does not end with status 0
    static void run(List<String> command, Map<String, String> environment, Path log)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        var process = builder.start();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw e;
        }
        var status = process.exitValue();
        if (status != 0) {
            throw new IOException(
                    "%s ended with status %d; see %s".formatted(program(command), status, log));
        }
    }

    static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String program(List<String> command) {
        return Path.of(command.getLast()).getFileName().toString();
    }
}
