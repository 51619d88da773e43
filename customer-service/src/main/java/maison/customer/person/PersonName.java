package maison.customer.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody is called; any part may be missing, one must be there.
///
/// @param nativeScript the whole name as its owner writes it, such as `محمد العتيبي`
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonName(
        @Nullable String given, @Nullable String family, @Nullable String nativeScript) {

    public PersonName {
        if (given == null && family == null && nativeScript == null) {
            throw new IllegalArgumentException("a name needs at least one part");
        }
    }

    /// The name to greet with: the given name where it is known.
    public String greeting() {
        return Stream.of(given, family, nativeScript)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /// The name to show in a list.
    public String display() {
        var latin =
                Stream.of(given, family).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return latin.isEmpty() ? Objects.requireNonNull(nativeScript) : latin;
    }

    /// The name as it may appear in a log: not at all.
    @Override
    public String toString() {
        return "PersonName[…]";
    }
}
