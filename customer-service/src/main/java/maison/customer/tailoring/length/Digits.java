package maison.customer.tailoring.length;

import java.util.Map;

/// Brings what keyboards of several scripts write to one form: ASCII digits and signs.
final class Digits {

    private static final Map<Integer, String> SIGNS =
            Map.ofEntries(
                    Map.entry((int) '٫', "."),
                    Map.entry((int) '٬', ","),
                    Map.entry((int) '،', ","),
                    Map.entry((int) '−', "-"),
                    Map.entry((int) '–', "-"),
                    Map.entry((int) '″', "\""),
                    Map.entry((int) '”', "\""),
                    Map.entry((int) '“', "\""),
                    Map.entry((int) '′', "'"),
                    Map.entry((int) '’', "'"),
                    Map.entry((int) '‘', "'"),
                    Map.entry((int) '⁄', "/"),
                    Map.entry((int) '½', " 1/2"),
                    Map.entry((int) '¼', " 1/4"),
                    Map.entry((int) '¾', " 3/4"),
                    Map.entry((int) '⅛', " 1/8"),
                    Map.entry((int) '⅜', " 3/8"),
                    Map.entry((int) '⅝', " 5/8"),
                    Map.entry((int) '⅞', " 7/8"),
                    Map.entry((int) '⅓', " 1/3"),
                    Map.entry((int) '⅔', " 2/3"));

    private Digits() {}

    /// The same text with ASCII digits and signs, single spaces, and no marks of direction.
    static String plain(String text) {
        var plain = new StringBuilder();
        text.codePoints().forEach(each -> append(plain, each));
        return plain.toString().strip().replaceAll(" {2,}", " ").replaceAll(" ?/ ?", "/");
    }

    private static void append(StringBuilder plain, int letter) {
        String sign = SIGNS.get(letter);
        if (sign != null) {
            plain.append(sign);
        } else if (Character.isDigit(letter)) {
            plain.append(Character.digit(letter, 10));
        } else if (Character.isSpaceChar(letter)) {
            plain.append(' ');
        } else if (Character.getType(letter) != Character.FORMAT) {
            plain.appendCodePoint(letter);
        }
    }
}
