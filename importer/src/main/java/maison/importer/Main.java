package maison.importer;

import java.io.Console;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The commands `maison import` and `maison export`.
public final class Main {

    private Main() {}

    /// Ends with an [ExitCode].
    public static void main(String[] words) {
        System.exit(run(List.of(words), System.getenv()).code());
    }

    // The user of a command line reads standard output, not a log.
    @SuppressWarnings("SystemOut")
    private static ExitCode run(List<String> words, Map<String, String> environment) {
        try {
            if (!words.isEmpty() && words.getFirst().equals("export")) {
                return export(words.subList(1, words.size()), environment);
            }
            if (words.contains("--help") || words.contains("help")) {
                System.out.print(Arguments.USAGE);
                return ExitCode.COMPLETE;
            }
            return new Import(Arguments.of(words), System.out, isTerminal()).run(environment);
        } catch (ImportFailure failure) {
            System.err.println(failure.getMessage());
            return failure.exitCode();
        } catch (InterruptedException _) {
            System.err.println("Interrupted; running it again completes it.");
            return ExitCode.INCOMPLETE;
        }
    }

    @SuppressWarnings("SystemOut")
    private static ExitCode export(List<String> words, Map<String, String> environment)
            throws InterruptedException {
        if (words.contains("--help") || words.contains("help")) {
            System.out.print(Export.USAGE);
            return ExitCode.COMPLETE;
        }
        return new Export(words, System.out, isTerminal()).run(environment);
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }
}
