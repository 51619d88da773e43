package maison.loyalty.programme;

import java.util.List;
import java.util.stream.Collectors;

/// A programme that cannot be run, with everything that is wrong with it.
public final class InvalidProgramme extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Flaw> flaws;

    /// One thing that is wrong.
    ///
    /// @param path where in the data, as a JSON pointer
    public record Flaw(String path, String message) {}

    InvalidProgramme(List<Flaw> flaws) {
        super(
                flaws.stream()
                        .map(flaw -> flaw.path() + ": " + flaw.message())
                        .collect(Collectors.joining("; ", "Invalid programme: ", "")));
        this.flaws = List.copyOf(flaws);
    }

    /// Everything that is wrong, in the order of the data.
    public List<Flaw> flaws() {
        return flaws;
    }
}
