package maison.importer;

import java.nio.file.Path;
import java.util.List;

/// The command line: `sales FILE` with options.
///
/// @param streams how many requests run at the same time
/// @param dryRun read and match only; nothing is sent
record Arguments(Path file, String mapping, Path report, int streams, boolean dryRun) {

    static final String USAGE =
            """
            Usage: maison import sales FILE [options]

            Sends a till history through the public bulk API: sales, returns and customers.
            FILE is CSV with a header, in UTF-8, plain or compressed with gzip.
            Running it again changes nothing; an interrupted import is completed by the next run.

              --mapping NAME    how to read the file: online-retail, or a JSON file
                                (default online-retail; see importer/README.md)
              --report FILE     CSV of every row that was refused or not matched, and why
                                (default import-report.csv)
              --streams N       requests at the same time, 1 to 16 (default 4)
              --dry-run         read and match only, send nothing
            """;

    private static final int STREAMS_MAX = 16;
    private static final int STREAMS_DEFAULT = 4;

    static Arguments of(List<String> words) {
        if (words.size() < 2 || !words.getFirst().equals("sales")) {
            throw new ImportFailure(ExitCode.USAGE, USAGE);
        }
        var arguments =
                new Arguments(
                        Path.of(words.get(1)),
                        "online-retail",
                        Path.of("import-report.csv"),
                        STREAMS_DEFAULT,
                        false);
        int at = 2;
        while (at < words.size()) {
            String option = words.get(at++);
            if (option.equals("--dry-run")) {
                arguments = arguments.dry();
            } else if (at < words.size()) {
                arguments = arguments.with(option, words.get(at++));
            } else {
                throw new ImportFailure(ExitCode.USAGE, option + " needs a value\n\n" + USAGE);
            }
        }
        return arguments;
    }

    private Arguments dry() {
        return new Arguments(file, mapping, report, streams, true);
    }

    private Arguments with(String option, String value) {
        return switch (option) {
            case "--mapping" -> new Arguments(file, value, report, streams, dryRun);
            case "--report" -> new Arguments(file, mapping, Path.of(value), streams, dryRun);
            case "--streams" -> new Arguments(file, mapping, report, streams(value), dryRun);
            default ->
                    throw new ImportFailure(
                            ExitCode.USAGE, "Unknown option " + option + "\n\n" + USAGE);
        };
    }

    private static int streams(String value) {
        try {
            int streams = Integer.parseInt(value);
            if (streams >= 1 && streams <= STREAMS_MAX) {
                return streams;
            }
        } catch (NumberFormatException _) {
            // Told below, as for a number out of range.
        }
        throw new ImportFailure(ExitCode.USAGE, "--streams must be 1 to " + STREAMS_MAX);
    }
}
