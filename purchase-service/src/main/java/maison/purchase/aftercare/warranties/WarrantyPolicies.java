package maison.purchase.aftercare.warranties;

import com.fasterxml.jackson.databind.DeserializationFeature;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import maison.platform.eventstore.EventJson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Loads what the house promises when the service starts; a flawed file stops it there.
class WarrantyPolicies {

    @Produces
    @Singleton
    WarrantyPolicy policy(@ConfigProperty(name = "maison.purchase.warranties") String source) {
        try (InputStream in = open(source)) {
            return EventJson.MAPPER
                    .readerFor(WarrantyPolicy.class)
                    .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .readValue(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the warranties " + source, e);
        }
    }

    private static InputStream open(String source) throws IOException {
        InputStream resource =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(source);
        return resource == null ? Files.newInputStream(Path.of(source)) : resource;
    }
}
