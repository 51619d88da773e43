package maison.customer.documents.mesh;

import java.nio.charset.StandardCharsets;
import maison.customer.documents.mesh.Reading.Because;
import org.jspecify.annotations.Nullable;

/// A text file, word by word. Each step goes forward, so whoever asks for words comes to an end.
final class Words {

    private static final int WORD_MAX = 255;

    private final byte[] text;
    private int at;

    Words(byte[] text, int from) {
        this.text = text;
        this.at = from;
    }

    /// Where the next byte is.
    int at() {
        return at;
    }

    /// Whether there is no further word.
    boolean isOver() throws NotAMesh {
        while (at < text.length && isSpace(text[at])) {
            at++;
        }
        return at == text.length;
    }

    /// The next word, on this line or a later one.
    String next() throws NotAMesh {
        if (isOver()) {
            throw new NotAMesh(Because.BROKEN);
        }
        return word();
    }

    /// The next word of this line; null if it has no more.
    @Nullable String onLine() throws NotAMesh {
        while (at < text.length && text[at] != '\n' && isSpace(text[at])) {
            at++;
        }
        return at == text.length || text[at] == '\n' ? null : word();
    }

    /// Goes to the beginning of the next line.
    void endLine() throws NotAMesh {
        while (at < text.length && text[at] != '\n') {
            isSpace(text[at++]);
        }
        at = Math.min(text.length, at + 1);
    }

    /// The next word has to be this one.
    void expect(String word) throws NotAMesh {
        if (!next().equals(word)) {
            throw new NotAMesh(Because.BROKEN);
        }
    }

    double number() throws NotAMesh {
        return number(next());
    }

    static double number(String word) throws NotAMesh {
        for (int i = 0; i < word.length(); i++) {
            // Java would read "0x1p3", "1f" and "NaN" as well.
            if ("+-.0123456789eE".indexOf(word.charAt(i)) < 0) {
                throw new NotAMesh(Because.BROKEN);
            }
        }
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException _) {
            throw new NotAMesh(Because.BROKEN);
        }
    }

    static int whole(String word) throws NotAMesh {
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException _) {
            throw new NotAMesh(Because.BROKEN);
        }
    }

    private String word() throws NotAMesh {
        int from = at;
        while (at < text.length && !isSpace(text[at])) {
            at++;
        }
        if (at - from > WORD_MAX) {
            throw new NotAMesh(Because.BROKEN);
        }
        return new String(text, from, at - from, StandardCharsets.ISO_8859_1);
    }

    private static boolean isSpace(byte each) throws NotAMesh {
        boolean space = each == ' ' || each == '\t' || each == '\r' || each == '\n';
        // The rest below blank is in no text. Letters beyond ASCII are negative.
        if (!space && each >= 0 && each < ' ') {
            throw new NotAMesh(Because.BROKEN);
        }
        return space;
    }
}
