package maison.loyalty.certificate;

import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The code of a certificate, as people read it out and type it: four groups of four symbols,
/// without 0, O, 1 and I, of which the last checks the others.
///
/// The check is Damm's with the multiplication of the field of 32 elements (modulus `x^5 + x^2 +
/// 1`) for its table: it finds every wrong symbol and every two neighbours that changed places.
///
/// @param symbols all sixteen, without hyphens
public record CertificateCode(String symbols) {

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int SYMBOLS = 16;
    private static final int GROUP = 4;
    private static final int BITS = 5;
    private static final int SIZE = 1 << BITS;
    private static final int MODULUS = 0b100101;

    public CertificateCode {
        if (!isCode(symbols)) {
            throw new IllegalArgumentException("Not a code");
        }
    }

    /// The code that random bytes make.
    ///
    /// @param random at least 10 bytes that nobody can guess; 75 bits of them are used
    public static CertificateCode of(byte[] random) {
        var number = new BigInteger(1, random);
        var symbols = new StringBuilder();
        int sum = 0;
        for (int i = 0; i < SYMBOLS - 1; i++) {
            int symbol = number.shiftRight(i * BITS).intValue() & (SIZE - 1);
            symbols.append(ALPHABET.charAt(symbol));
            sum = twice(sum ^ symbol);
        }
        return new CertificateCode(symbols.append(ALPHABET.charAt(sum)).toString());
    }

    /// A code as somebody typed it, in any case and with or without hyphens and blanks.
    ///
    /// @return null for what is mistyped: not sixteen of the symbols, or they do not check
    public static @Nullable CertificateCode read(String typed) {
        String symbols = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return isCode(symbols) ? new CertificateCode(symbols) : null;
    }

    private static boolean isCode(String symbols) {
        if (symbols.length() != SYMBOLS) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < SYMBOLS; i++) {
            int symbol = ALPHABET.indexOf(symbols.charAt(i));
            if (symbol < 0) {
                return false;
            }
            sum = i < SYMBOLS - 1 ? twice(sum ^ symbol) : sum ^ symbol;
        }
        return sum == 0;
    }

    private static int twice(int element) {
        int doubled = element << 1;
        return doubled < SIZE ? doubled : doubled ^ MODULUS;
    }

    /// The last four symbols.
    public String lastFour() {
        return symbols.substring(SYMBOLS - GROUP);
    }

    /// As it is printed, such as `7K3M-9XQP-2FHT-WZ84`.
    public String grouped() {
        return symbols.replaceAll("(.{4})(?=.)", "$1-");
    }

    /// Never the code: what is printed may end in a log.
    @Override
    public String toString() {
        return "…" + lastFour();
    }
}
