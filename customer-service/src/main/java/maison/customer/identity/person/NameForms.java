package maison.customer.identity.person;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The many ways to write one name, folded to words that can be compared.
///
/// Case, accents, Arabic letter forms and vowel marks make no difference, nor does where a compound
/// such as `Abd al-Rahman` is parted.
final class NameForms {

    private static final int WORDS_MAX = 12;
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern INSIDE_WORDS =
            Pattern.compile("[\\p{Cf}\\p{Lm}'’‘`´\\u0621\\u00B7]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// Letters that Unicode does not take apart although people write them either way.
    private static final Map<Character, String> LETTERS =
            Map.ofEntries(
                    Map.entry('ß', "ss"),
                    Map.entry('æ', "ae"),
                    Map.entry('œ', "oe"),
                    Map.entry('ø', "o"),
                    Map.entry('ł', "l"),
                    Map.entry('đ', "d"),
                    Map.entry('ð', "d"),
                    Map.entry('þ', "th"),
                    Map.entry('ħ', "h"),
                    Map.entry('ı', "i"),
                    Map.entry('ٱ', "ا"),
                    Map.entry('ة', "ه"),
                    Map.entry('ۀ', "ه"),
                    Map.entry('ہ', "ه"),
                    Map.entry('ھ', "ه"),
                    Map.entry('ى', "ي"),
                    Map.entry('ی', "ي"),
                    Map.entry('ک', "ك"));

    private static final Set<String> ARTICLES = Set.of("al", "el", "ال");
    private static final Set<String> SERVANT_OF = Set.of("abd", "abdul", "abdel", "abdal", "عبد");

    private final List<String> parts;

    private NameForms(List<String> parts) {
        this.parts = parts;
    }

    static NameForms of(String name) {
        return new NameForms(
                BETWEEN_WORDS
                        .splitAsStream(fold(name))
                        .filter(each -> !each.isEmpty())
                        .limit(WORDS_MAX)
                        .toList());
    }

    /// The words of the name in order, compounds joined, articles on their own left out.
    ///
    /// A name that is nothing but an article keeps it: `El` is also a name.
    List<String> words() {
        var words = new ArrayList<String>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (SERVANT_OF.contains(part) && i + 1 < parts.size()) {
                boolean article = ARTICLES.contains(parts.get(i + 1)) && i + 2 < parts.size();
                words.add(
                        part + (article ? parts.get(i + 1) + parts.get(i + 2) : parts.get(i + 1)));
                i += article ? 2 : 1;
            } else if (!ARTICLES.contains(part) || parts.size() == 1) {
                words.add(part);
            }
        }
        return words;
    }

    /// The words that follow an article, grown together with it as many write them: `Alotaibi` for
    /// `Al-Otaibi`.
    List<String> grown() {
        return IntStream.range(1, parts.size())
                .filter(i -> ARTICLES.contains(parts.get(i - 1)))
                .mapToObj(i -> parts.get(i - 1) + parts.get(i))
                .toList();
    }

    /// The words of the name as they stand, with compounds parted and articles on their own.
    List<String> parts() {
        return parts;
    }

    /// The word without an article grown onto it, or the word itself.
    static String withoutArticle(String word) {
        boolean grown =
                (word.startsWith("ال") && word.length() >= 5)
                        || ((word.startsWith("al") || word.startsWith("el")) && word.length() >= 6);
        return grown ? word.substring(2) : word;
    }

    private static String fold(String name) {
        var apart = Normalizer.normalize(name, Normalizer.Form.NFKD);
        var plain = INSIDE_WORDS.matcher(MARKS.matcher(apart).replaceAll("")).replaceAll("");
        var folded = new StringBuilder();
        for (char letter : plain.toLowerCase(Locale.ROOT).toCharArray()) {
            var otherwise = LETTERS.get(letter);
            if (otherwise == null) {
                folded.append(letter);
            } else {
                folded.append(otherwise);
            }
        }
        // Lower-casing a dotted capital I leaves a mark behind.
        return MARKS.matcher(folded).replaceAll("");
    }
}
