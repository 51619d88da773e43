package maison.purchase.shopfront.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import maison.purchase.shopfront.item.Category;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The categories of the catalogue, as data: a file that the house may put in place of ours.
@Singleton
public final class Categories {

    private static final String OURS = "/catalogue/categories.json";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /// The file: its version is kept with every item that was checked by it.
    record Content(String version, List<Category> categories) {}

    private final Content content;

    Categories(
            @ConfigProperty(name = "maison.purchase.shopfront.catalogue.categories")
                    Optional<String> file) {
        try (InputStream in = open(file)) {
            content = MAPPER.readValue(in, Content.class);
            var _ =
                    content.categories().stream()
                            .collect(Collectors.toMap(Category::code, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the catalogue's categories", e);
        }
    }

    private static InputStream open(Optional<String> file) throws IOException {
        return file.isPresent()
                ? Files.newInputStream(Path.of(file.get()))
                : Objects.requireNonNull(Categories.class.getResourceAsStream(OURS), OURS);
    }

    /// All of them, as the file has them.
    public List<Category> all() {
        return content.categories();
    }

    /// The category of a code.
    public Optional<Category> find(String code) {
        return content.categories().stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /// Which version of the file this is.
    public String version() {
        return content.version();
    }
}
