package maison.importer;

/// What the process tells its caller.
enum ExitCode {
    /// Everything that the file holds was captured; rows that cannot be sales are in the report.
    COMPLETE(0),
    /// The command line, the file or the mapping is wrong; nothing was sent.
    USAGE(1),
    /// A service could not be reached or refused the client; running again completes the import.
    INCOMPLETE(2),
    /// All was sent, but a service refused some of it; see the report.
    REFUSED(3);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
