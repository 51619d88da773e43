package maison.purchase.intake;

/// Finds what looks like a payment card number in text: 13 to 19 digits that pass the Luhn check.
///
/// Digits of every script count, for a till set to Arabic writes Arabic ones. Groups of digits may
/// be parted by one space, dash or dot; then each group but the last has at least three digits, as
/// on a card, so that dates inside receipt numbers are not taken for one.
public final class CardNumbers {

    private static final int DIGITS_MIN = 13;
    private static final int DIGITS_MAX = 19;
    private static final int GROUP_MIN = 3;

    private CardNumbers() {}

    /// Whether the text holds anything that looks like a card number.
    public static boolean foundIn(String text) {
        // Most texts are shorter than any card number, and this runs for every field of every sale.
        if (text.length() < DIGITS_MIN) {
            return false;
        }
        for (int start = 0; start <= text.length() - DIGITS_MIN; start++) {
            boolean opensGroup = digit(text, start) >= 0 && digit(text, start - 1) < 0;
            if (opensGroup && startsAt(text, start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsAt(String text, int start) {
        int[] digits = new int[DIGITS_MAX];
        int count = 0;
        int group = 0;
        int at = start;
        while (true) {
            int digit = digit(text, at);
            if (digit >= 0) {
                if (count == DIGITS_MAX) {
                    return false;
                }
                digits[count++] = digit;
                group++;
            } else if (count >= DIGITS_MIN && passesLuhn(digits, count)) {
                return true;
            } else if (isSeparator(text, at) && group >= GROUP_MIN && digit(text, at + 1) >= 0) {
                group = 0;
            } else {
                return false;
            }
            at++;
        }
    }

    private static boolean isSeparator(String text, int at) {
        if (at >= text.length()) {
            return false;
        }
        char character = text.charAt(at);
        return character == ' '
                || character == '-'
                || character == '.'
                || character == '\u00a0'
                || character == '\u202f';
    }

    private static int digit(String text, int at) {
        return at < 0 || at >= text.length() ? -1 : Character.digit(text.charAt(at), 10);
    }

    private static boolean passesLuhn(int[] digits, int count) {
        int sum = 0;
        for (int index = 0; index < count; index++) {
            int digit = digits[count - 1 - index];
            int doubled = index % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
