package maison.platform.security;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What the header `Maison-Purpose` may say: the setting `maison.purposes`, read once.
@Singleton
class Purposes {

    private final List<String> codes;

    Purposes(@ConfigProperty(name = "maison.purposes") List<String> codes) {
        this.codes = List.copyOf(codes);
    }

    boolean include(String code) {
        return codes.contains(code);
    }

    @Override
    public String toString() {
        return String.join(", ", codes);
    }
}
