package maison.customer.identity.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody is called; any part may be missing, one besides the form of address must be there.
///
/// @param nativeScript the whole name as its owner writes it, such as `محمد العتيبي`
/// @param formOfAddress what they want to be called, such as `Dr Haddad` or `Umm Khalid`
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonName(
        @Nullable String given,
        @Nullable String middle,
        @Nullable String family,
        @Nullable String nativeScript,
        @Nullable String formOfAddress) {

    public PersonName {
        if (given == null && middle == null && family == null && nativeScript == null) {
            throw new IllegalArgumentException("a name needs at least one part");
        }
    }

    /// The name to greet with: what they want to be called, else the given name where it is known.
    public String greeting() {
        return Stream.of(formOfAddress, given, family, nativeScript, middle)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /// The name to show in a list.
    public String display() {
        var latin =
                Stream.of(given, middle, family)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
        return latin.isEmpty() ? Objects.requireNonNull(nativeScript) : latin;
    }

    /// The parts that somebody is found by.
    Stream<String> parts() {
        return Stream.of(given, middle, family, nativeScript).filter(Objects::nonNull);
    }

    /// The name as it may appear in a log: not at all.
    @Override
    public String toString() {
        return "PersonName[…]";
    }
}
