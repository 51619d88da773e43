package maison.purchase.intake;

import org.jspecify.annotations.Nullable;

/// What every text of a request must be: printable, not too long, and no card number.
final class Texts {

    /// Names and codes.
    static final int CODE_MAX = 100;

    /// Words for people.
    static final int PROSE_MAX = 500;

    /// Paragraphs.
    static final int LONG_MAX = 4_000;

    private Texts() {}

    /// What is wrong with the text; null for nothing.
    static @Nullable String faultOf(String text, int lengthMax) {
        if (text.isBlank()) {
            return "must not be blank";
        }
        if (text.length() > lengthMax) {
            return "must have at most " + lengthMax + " characters";
        }
        if (!isPrintable(text)) {
            return "must not have control characters";
        }
        return CardNumbers.foundIn(text) ? "looks like a card number, which is never kept" : null;
    }

    /// The database takes neither NUL nor half a surrogate pair; nobody prints the others.
    private static boolean isPrintable(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (Character.isHighSurrogate(character)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else if (Character.isSurrogate(character) || Character.isISOControl(character)) {
                return false;
            }
        }
        return true;
    }
}
