package maison.purchase.intake;

/// Recognises the GTIN-13 and GTIN-14 numbers of barcodes.
final class Barcodes {

    private static final int SHORT = 13;
    private static final int LONG = 14;

    private Barcodes() {}

    static boolean isBarcode(String text) {
        if (text.length() != SHORT && text.length() != LONG) {
            return false;
        }
        int sum = 0;
        for (int at = 0; at < text.length(); at++) {
            int digit = text.charAt(text.length() - 1 - at) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            sum += at % 2 == 0 ? digit : digit * 3;
        }
        return sum % 10 == 0;
    }
}
