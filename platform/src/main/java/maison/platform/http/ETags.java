package maison.platform.http;

import org.jspecify.annotations.Nullable;

/// Entity tags that carry a stream's version: `"7"`.
public final class ETags {

    private ETags() {}

    /// The tag of a version, quoted.
    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /// The version that an `If-Match` header asks for; null if there is none or it is `*`.
    ///
    /// @throws ProblemException 400 if it is not one of our tags
    public static @Nullable Integer expectedVersion(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        if (!ifMatch.matches("\"\\d{1,9}\"")) {
            throw ProblemException.invalid("If-Match", "must be an ETag as it was given");
        }
        return Integer.valueOf(ifMatch.substring(1, ifMatch.length() - 1));
    }

    /// The version, where an edit must name one.
    ///
    /// @throws ProblemException 428 without an `If-Match` header
    public static int requiredVersion(@Nullable String ifMatch) {
        Integer version = expectedVersion(ifMatch);
        if (version == null) {
            throw new ProblemException(
                    Problem.of(
                            428,
                            "if-match-required",
                            "If-Match required",
                            "Send the ETag that you saw as If-Match, so that no edit is lost."));
        }
        return version;
    }
}
