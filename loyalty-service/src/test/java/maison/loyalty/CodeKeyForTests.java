package maison.loyalty;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import maison.platform.sealing.IndexKey;
import maison.platform.sealing.KeyFiles;

/// Gives the service under test the key of codes. Named by one test, it is there for all.
public final class CodeKeyForTests implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("MAISON_CODE_KEY_FILE", newFile().toString());
    }

    private static Path newFile() {
        try {
            Path folder = Files.createTempDirectory("maison-code-key");
            Path file = folder.resolve("code-key.json");
            Path other = folder.resolve("kek.json");
            KeyFiles.ensure(other, file);
            Files.delete(other);
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a key for tests", e);
        }
    }

    /// A key of its own.
    public static IndexKey newKey() {
        return KeyFiles.indexKey(newFile());
    }

    @Override
    public void stop() {
        // The file goes with the process.
    }
}
