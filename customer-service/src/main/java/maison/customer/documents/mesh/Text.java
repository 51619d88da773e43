package maison.customer.documents.mesh;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// How a text file begins.
final class Text {

    private Text() {}

    /// Where the text begins: after the mark that some editors write, and after blanks.
    static int start(byte[] content) {
        int at = beginsWith(content, 0, new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}) ? 3 : 0;
        while (at < content.length && Character.isWhitespace(content[at])) {
            at++;
        }
        return at;
    }

    /// Whether the text begins with a word.
    static boolean beginsWith(byte[] content, String word) {
        return beginsWith(content, start(content), word.getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean beginsWith(byte[] content, int from, byte[] prefix) {
        return content.length - from >= prefix.length
                && Arrays.equals(content, from, from + prefix.length, prefix, 0, prefix.length);
    }
}
