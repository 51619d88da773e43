package maison.platform.eventstore;

import java.util.HexFormat;

/// Bytes as lower-case hexadecimal digits.
public final class Hex {

    private static final HexFormat FORMAT = HexFormat.of();

    private Hex() {}

    /// Two digits for each byte.
    public static String of(byte[] bytes) {
        return FORMAT.formatHex(bytes);
    }

    /// The bytes that the digits stand for.
    static byte[] bytes(String digits) {
        return FORMAT.parseHex(digits);
    }
}
