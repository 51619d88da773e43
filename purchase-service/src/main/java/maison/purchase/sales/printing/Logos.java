package maison.purchase.sales.printing;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The pictures of letterheads, in the folder of the setting `maison.purchase.logos`.
///
/// A reference is a file's name and never an address: whoever describes a store must not make this
/// service fetch something for them.
@Singleton
final class Logos {

    private final Optional<String> folder;

    Logos(@ConfigProperty(name = "maison.purchase.logos") Optional<String> folder) {
        this.folder = folder;
    }

    /// The picture as a `data:` URI; null if there is none of that name.
    @Nullable String dataUri(@Nullable String name) {
        if (name == null || folder.isEmpty()) {
            return null;
        }
        try {
            byte[] picture = Files.readAllBytes(Path.of(folder.get()).resolve(name));
            String type = name.endsWith(".png") ? "image/png" : "image/jpeg";
            return "data:%s;base64,%s".formatted(type, Base64.getEncoder().encodeToString(picture));
        } catch (NoSuchFileException _) {
            // A receipt without its ornament is better than none.
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read a logo", e);
        }
    }
}
