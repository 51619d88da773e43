package maison.customer.crm.importing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import maison.platform.http.ProblemException;
import org.jspecify.annotations.Nullable;

/// The text of a file, in whichever encoding it came.
///
/// @param charset the one it was read in, to be corrected by the client if it is wrong
record FileText(String text, String charset) {

    // What spreadsheets of the western world write where they do not write Unicode.
    private static final Charset USUAL = Charset.forName("windows-1252");

    /// @param asked the charset that the client names; null to find out
    /// @throws ProblemException 400 if there is no such charset, or the file is not in it
    static FileText of(byte[] bytes, @Nullable String asked) {
        if (asked != null) {
            return named(bytes, asked);
        }
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return strict(bytes, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return strict(bytes, StandardCharsets.UTF_16);
        }
        try {
            return decoded(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException _) {
            return new FileText(new String(bytes, USUAL), USUAL.name());
        }
    }

    private static FileText named(byte[] bytes, String asked) {
        try {
            return strict(bytes, Charset.forName(asked));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            throw ProblemException.invalid("charset", "must be a charset such as windows-1256");
        }
    }

    private static FileText strict(byte[] bytes, Charset charset) {
        try {
            return decoded(bytes, charset);
        } catch (CharacterCodingException _) {
            throw ProblemException.invalid("/", "must be text in " + charset.name());
        }
    }

    private static FileText decoded(byte[] bytes, Charset charset) throws CharacterCodingException {
        var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return new FileText(text.startsWith("\uFEFF") ? text.substring(1) : text, charset.name());
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return "FileText[…]";
    }
}
