package maison.customer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import maison.platform.sealing.KeyFiles;

/// Gives the service under test the two key files.
public final class KeysForTests implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try {
            var folder = Files.createTempDirectory("maison-keys");
            var kek = folder.resolve("kek.json");
            var index = folder.resolve("index-key.json");
            KeyFiles.ensure(kek, index);
            return Map.of(
                    "MAISON_KEK_FILE", kek.toString(), "MAISON_INDEX_KEY_FILE", index.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make keys for tests", e);
        }
    }

    @Override
    public void stop() {
        // The folder is a temporary one.
    }
}
