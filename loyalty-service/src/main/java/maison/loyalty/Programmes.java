package maison.loyalty;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import maison.loyalty.programme.Programme;
import maison.loyalty.programme.ProgrammeReader;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Loads the programme when the service starts; a flawed one stops it there.
class Programmes {

    @Produces
    @Singleton
    Programme programme(@ConfigProperty(name = "maison.loyalty.programme") String source) {
        try (InputStream in = open(source)) {
            return ProgrammeReader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the programme " + source, e);
        }
    }

    private static InputStream open(String source) throws IOException {
        InputStream resource =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(source);
        return resource == null ? Files.newInputStream(Path.of(source)) : resource;
    }
}
