package maison.purchase.intake;

/// Decimal numbers as text: digits, and perhaps a point with more digits. No sign, no exponent.
final class Decimals {

    private static final int LENGTH_MAX = 20;

    private Decimals() {}

    static boolean isPlain(String text) {
        int point = -1;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '.' && point < 0) {
                point = at;
            } else if (character < '0' || character > '9') {
                return false;
            }
        }
        return !text.isEmpty()
                && text.length() <= LENGTH_MAX
                && point != 0
                && point != text.length() - 1;
    }
}
