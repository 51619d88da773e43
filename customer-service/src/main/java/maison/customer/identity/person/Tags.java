package maison.customer.identity.person;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words that staff file somebody under, in the one form in which they are kept.
public final class Tags {

    private static final int MOST = 50;
    private static final Pattern FORM =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}-]{0,39}");

    private Tags() {}

    /// A tag without what tells it apart only to a machine: ` High Jewellery` is `high-jewellery`.
    /// Empty if it is none: 1 to 40 letters, digits and dashes.
    public static Optional<String> normal(String written) {
        var tag =
                Normalizer.normalize(written, Normalizer.Form.NFKC)
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[\\s_-]+", "-");
        return FORM.matcher(tag).matches() ? Optional.of(tag) : Optional.empty();
    }

    /// Several, each once and in their own order, so that the same tags are always equal.
    static List<String> read(@Nullable List<@Nullable String> written, Complaints complaints) {
        var tags = new TreeSet<String>();
        int i = -1;
        for (var each : complaints.atMost(written, "/tags", MOST)) {
            i++;
            var tag = normal(each == null ? "" : each);
            if (tag.isEmpty()) {
                complaints.add("/tags/" + i, "must be 1 to 40 letters, digits and dashes");
            } else {
                tags.add(tag.get());
            }
        }
        return List.copyOf(tags);
    }
}
