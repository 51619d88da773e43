package maison.purchase.sales.printing;

/// Makes text that was taken from a till fit for paper.
final class Xml {

    private Xml() {}

    /// The text without what XML does not allow, and without the characters that turn the direction
    /// of whatever comes after them: on paper, an amount must never be turned around.
    static String text(String text) {
        return text.codePoints()
                .filter(Xml::isFit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isFit(int character) {
        boolean noncharacter = (character & 0xFFFE) == 0xFFFE;
        boolean invisible = Character.getType(character) == Character.FORMAT;
        return !noncharacter && (!invisible || isJoiner(character));
    }

    // Persian and Arabic names need them, and they turn nothing.
    private static boolean isJoiner(int character) {
        return character == 0x200C || character == 0x200D;
    }
}
