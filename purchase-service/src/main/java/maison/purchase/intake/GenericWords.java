package maison.purchase.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds words that claim what nobody has tested: on a claim ticket, "platinum" is a promise.
@Singleton
public final class GenericWords {

    @ConfigMapping(prefix = "maison.wording")
    interface Config {

        /// Words that a piece's generic description must not have, in any case; `#` stands for a
        /// number, so `#k` is any fineness in karats.
        @WithDefault(
                "#k,#kt,#ct,#karat,#carat,k#,333,375,417,500,585,750,800,875,900,916,925,950,958,999,"
                        + "gold,silver,platinum,palladium,rhodium,titanium,sterling,vermeil,diamond,"
                        + "brilliant,ruby,sapphire,emerald,pearl,amethyst,aquamarine,topaz,opal,"
                        + "garnet,tanzanite,turquoise,jade,spinel,tourmaline,alexandrite,peridot,"
                        + "citrine,lapis,onyx,amber,coral,moissanite,zirconia,"
                        + "ذهب,الذهب,فضة,الفضة,بلاتين,ألماس,الماس,ياقوت,زمرد,لؤلؤ,فيروز")
        List<String> testedWords();
    }

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    // Between a number and its unit there may be a space.
    private static final String NUMBER = "\\p{N}[\\p{N}.,]*[\\s-]?";

    private static final int FLAGS =
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private final Pattern anyOf;

    @Inject
    GenericWords(Config config) {
        this(config.testedWords());
    }

    /// @param words each a whole word; `#` stands for a number
    GenericWords(List<String> words) {
        String any =
                String.join("|", words.stream().map(String::strip).map(GenericWords::of).toList());
        // A plural still names the thing.
        this.anyOf =
                Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + any + ")s?(?![\\p{L}\\p{N}])", FLAGS);
    }

    private static String of(String word) {
        return Pattern.quote(folded(word)).replace("#", "\\E" + NUMBER + "\\Q");
    }

    private static String folded(String text) {
        String split = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(split).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /// The first word that claims something; empty for a generic text.
    Optional<String> claimIn(String text) {
        Matcher found = anyOf.matcher(folded(text));
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }
}
