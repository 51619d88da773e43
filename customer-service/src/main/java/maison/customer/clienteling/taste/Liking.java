package maison.customer.clienteling.taste;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A thing that can be liked: a value of a topic, in the one form in which it is compared.
public record Liking(Topic topic, String value) {

    private static final Pattern FORM =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}-]{0,59}");
    // How pure a metal is makes no other metal of it.
    private static final Pattern FINENESS = Pattern.compile("^\\d{1,3}-?(?:k|kt|ct|carat)-");

    /// Folds a value as people and catalogues write it: `18K White Gold` is `white-gold`. Empty if
    /// nothing is left, or more than 60 characters.
    public static Optional<Liking> of(Topic topic, String written) {
        var value =
                Normalizer.normalize(written, Normalizer.Form.NFKC)
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[\\s_/,.-]+", "-")
                        .replaceAll("-$", "");
        if (topic == Topic.METAL) {
            value = FINENESS.matcher(value).replaceFirst("");
        }
        return FORM.matcher(value).matches()
                ? Optional.of(new Liking(topic, value))
                : Optional.empty();
    }
}
