package maison.gateway.edge;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells paths that every server reads alike from those made to be read in two ways.
///
/// The routing table compares raw paths. That is only sound when no later server can find another
/// meaning in them: no dot segments, empty segments, path parameters, backslashes or control
/// characters, plain or percent-encoded.
final class PlainPath {

    private static final Pattern TRICKS =
            Pattern.compile("//|[\\\\;\\x00-\\x20\\x7f]|/\\.{1,2}(/|$)|%(2[ef]|5c|3b|0|1|7f|25)");

    private PlainPath() {}

    static boolean is(@Nullable String path) {
        return path != null
                && path.startsWith("/")
                && !TRICKS.matcher(path.toLowerCase(Locale.ROOT)).find();
    }
}
