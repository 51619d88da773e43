package maison.customer.identity.person;

import java.util.List;
import java.util.Map;

/// The consonants of a name as Arabic and Latin script share them, so that `Khalid` is found as
/// `خالد`.
///
/// Arabic leaves short vowels out and Latin spellings of one name differ mostly in theirs, so
/// vowels do not count. That makes some different names sound the same (`Hassan` and `Hussein`),
/// which is why a sound is only compared across scripts, never between two Latin names.
final class Sound {

    private static final int LETTERS_MIN = 2;

    // Two letters that are one sound; longest first does not matter, all are pairs.
    private static final List<Map.Entry<String, String>> PAIRS =
            List.of(
                    Map.entry("kh", "k"),
                    Map.entry("gh", "g"),
                    Map.entry("sh", "x"),
                    Map.entry("ch", "x"),
                    Map.entry("th", "t"),
                    Map.entry("dh", "d"),
                    Map.entry("dj", "g"),
                    Map.entry("ph", "f"));

    private static final String LATIN = "bcdfghjklmnpqrstvxz";
    private static final String LATIN_SOUND = "bkdfghgklmnbkrstfxz";
    private static final String ARABIC = "بتثجحخدذرزسشصضطظغفقكلمنه";
    private static final String ARABIC_SOUND = "bttghkddrzsxsdtzgfkklmnh";

    private Sound() {}

    /// Whether the word is written in Arabic script.
    static boolean isArabic(String word) {
        return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.ARABIC;
    }

    /// The sound of a folded word; empty if there is too little of it to mean anything.
    static String of(String word) {
        var sound = isArabic(word) ? arabic(word) : latin(word);
        return sound.length() < LETTERS_MIN ? "" : sound;
    }

    private static String latin(String word) {
        // A silent last h: Sarah, Fatimah.
        var text =
                word.endsWith("h") && word.length() > 3
                        ? word.substring(0, word.length() - 1)
                        : word;
        for (var pair : PAIRS) {
            text = text.replace(pair.getKey(), pair.getValue());
        }
        return collapse(text, "aeiou", LATIN, LATIN_SOUND);
    }

    private static String arabic(String word) {
        var text = word.endsWith("ه") ? word.substring(0, word.length() - 1) : word;
        return collapse(text, "اع", ARABIC, ARABIC_SOUND);
    }

    private static String collapse(String text, String vowels, String letters, String sounds) {
        var sound = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            char heard = 0;
            int known = letters.indexOf(letter);
            if (known >= 0) {
                heard = sounds.charAt(known);
            } else if (i == 0) {
                heard = first(letter, vowels);
            }
            boolean doubled = !sound.isEmpty() && sound.charAt(sound.length() - 1) == heard;
            if (heard != 0 && !doubled) {
                sound.append(heard);
            }
        }
        return sound.toString();
    }

    /// At the beginning of a word a vowel is heard as such, and `y` and `w` are consonants.
    private static char first(char letter, String vowels) {
        if (vowels.indexOf(letter) >= 0) {
            return 'a';
        }
        return switch (letter) {
            case 'y', 'ي' -> 'y';
            case 'w', 'و' -> 'w';
            default -> 0;
        };
    }
}
