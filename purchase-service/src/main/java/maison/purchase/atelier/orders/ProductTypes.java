package maison.purchase.atelier.orders;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.runtime.Startup;
import io.smallrye.config.ConfigMapping;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import maison.purchase.atelier.bespoke.Workflow;
import maison.purchase.atelier.orders.ProductTypesFile.ProductType;
import org.jspecify.annotations.Nullable;

/// What can be ordered and how it is made: data, read once and checked when the service starts.
@Startup
@Singleton
public final class ProductTypes {

    static final String DEFAULT = "bespoke/product-types.json";

    // A field that is spelt wrong must not pass for one that is left out.
    private static final JsonMapper STRICT =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .build();

    /// Where the data comes from.
    @ConfigMapping(prefix = "maison.bespoke")
    interface Config {

        /// A file of the same form as [#DEFAULT], in its place.
        Optional<Path> productTypes();
    }

    private final String version;
    private final Map<String, ProductType> types = new LinkedHashMap<>();

    @Inject
    ProductTypes(Config config) {
        this(read(config.productTypes()));
    }

    ProductTypes(ProductTypesFile file) {
        this.version = file.version();
        for (ProductType type : file.productTypes()) {
            type.check();
            // Making the workflow checks its rules.
            type.workflow(version);
            if (types.put(type.productType(), type) != null) {
                throw new IllegalArgumentException("Two product types " + type.productType());
            }
        }
    }

    private static ProductTypesFile read(Optional<Path> file) {
        try (InputStream in = file.isPresent() ? Files.newInputStream(file.get()) : shipped()) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the product types", e);
        }
    }

    static ProductTypesFile read(InputStream in) throws IOException {
        return STRICT.readValue(in, ProductTypesFile.class);
    }

    static InputStream shipped() {
        InputStream in =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(DEFAULT);
        if (in == null) {
            throw new IllegalStateException("No such resource: " + DEFAULT);
        }
        return in;
    }

    /// How a product type is made from now on; null if it is not made here.
    public @Nullable Workflow workflow(String productType) {
        ProductType type = types.get(productType);
        return type == null ? null : type.workflow(version);
    }

    /// Names and steps for people; null for a type that is not made any more.
    public @Nullable ProductType type(String productType) {
        return types.get(productType);
    }

    Collection<ProductType> all() {
        return types.values();
    }

    String version() {
        return version;
    }
}
