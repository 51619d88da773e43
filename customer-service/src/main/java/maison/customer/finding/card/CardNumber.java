package maison.customer.finding.card;

import java.util.Optional;
import java.util.regex.Pattern;

/// The number on a loyalty card: twelve digits, the last of which checks the others (Luhn).
///
/// Twelve, because nearly all payment cards have more: what the house looks for, to keep them out
/// of its records, begins at thirteen.
public record CardNumber(String digits) {

    /// What a card's QR code holds before the number.
    public static final String QR_PREFIX = "MAISON:CARD:";

    private static final Pattern DIGITS = Pattern.compile("[0-9]{12}");
    private static final Pattern SEPARATORS = Pattern.compile("[ \\-.]");

    public CardNumber {
        if (!DIGITS.matcher(digits).matches() || !passesLuhn(digits)) {
            throw new IllegalArgumentException("not a card number");
        }
    }

    /// Reads a number as it is printed or typed, in digits of any script, or a card's QR text.
    public static Optional<CardNumber> of(String written) {
        String text = westernDigits(written.strip());
        if (text.regionMatches(true, 0, QR_PREFIX, 0, QR_PREFIX.length())) {
            text = text.substring(QR_PREFIX.length());
        }
        String digits = SEPARATORS.matcher(text).replaceAll("");
        return DIGITS.matcher(digits).matches() && passesLuhn(digits)
                ? Optional.of(new CardNumber(digits))
                : Optional.empty();
    }

    /// Whether a text is, or tries to be, a card's QR text.
    public static boolean isQrText(String written) {
        return written.strip().regionMatches(true, 0, QR_PREFIX, 0, QR_PREFIX.length());
    }

    /// What the card's QR code holds: upper case and digits only, so the code is as small as can
    /// be.
    public String qrText() {
        return QR_PREFIX + digits;
    }

    private static String westernDigits(String text) {
        var western = new StringBuilder(text.length());
        text.codePoints()
                .filter(each -> Character.getType(each) != Character.FORMAT)
                .forEach(each ->
                        western.appendCodePoint(
                                Character.isDigit(each) ? '0' + Character.digit(each, 10) : each));
        return western.toString();
    }

    private static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    /// The number as it may appear in a log: not at all.
    @Override
    public String toString() {
        return "CardNumber[…]";
    }
}
