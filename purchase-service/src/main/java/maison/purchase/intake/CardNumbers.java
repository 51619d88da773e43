package maison.purchase.intake;

import java.util.Set;

/// Finds what looks like a payment card number in text: 13 to 19 digits that pass the Luhn check.
///
/// Digits of every script count, for a till set to Arabic writes Arabic ones. They stand in one
/// run, wherever it is, or in groups as they are printed on cards. Other groups of digits are not
/// taken together: by chance, one in ten dates with a receipt number would pass, and one UUID in a
/// thousand.
public final class CardNumbers {

    private static final int DIGITS_MIN = 13;
    private static final int DIGITS_MAX = 19;
    private static final int GROUPS_MAX = 5;

    /// The groups that cards print, by their lengths.
    private static final Set<String> PRINTED =
            Set.of(
                    "4444", "44441", "44442", "44443", "4441", "4442", "4443", "4445", "4446",
                    "4447", "464", "465");

    private CardNumbers() {}

    /// Whether the text holds anything that looks like a card number.
    public static boolean foundIn(String text) {
        // Most texts are shorter than any card number, and this runs for every field of every sale.
        for (int start = 0; start <= text.length() - DIGITS_MIN; start++) {
            if (digit(text, start) >= 0
                    && digit(text, start - 1) < 0
                    && new Candidate(text, start).isFound()) {
                return true;
            }
        }
        return false;
    }

    /// Digits from a place on, read group by group.
    private static final class Candidate {

        private final String text;
        private final boolean standsAlone;
        private final int[] digits = new int[DIGITS_MAX];
        private final StringBuilder groups = new StringBuilder(GROUPS_MAX);
        private int at;
        private int count;

        Candidate(String text, int start) {
            this.text = text;
            this.at = start;
            this.standsAlone = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
        }

        boolean isFound() {
            int first = readGroup();
            if (first >= DIGITS_MIN) {
                return first <= DIGITS_MAX && passesLuhn(digits, count);
            }
            while (standsAlone && groups.length() < GROUPS_MAX && isSeparator(text, at)) {
                at++;
                if (readGroup() > DIGITS_MAX || count > DIGITS_MAX) {
                    return false;
                }
                if (PRINTED.contains(groups.toString())
                        && endsHere()
                        && passesLuhn(digits, count)) {
                    return true;
                }
            }
            return false;
        }

        private boolean endsHere() {
            return at == text.length() || !Character.isLetterOrDigit(text.charAt(at));
        }

        /// How many digits it has; no more than fit are kept.
        private int readGroup() {
            int length = 0;
            for (int digit = digit(text, at); digit >= 0; digit = digit(text, ++at)) {
                if (count < DIGITS_MAX) {
                    digits[count] = digit;
                }
                count++;
                length++;
            }
            groups.append(Character.forDigit(Math.min(length, 9), 10));
            return length;
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
