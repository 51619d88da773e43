package maison.purchase;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import maison.platform.sealing.KeyFiles;

/// Gives the service under test a key-encryption key.
public final class KeyForTests implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try {
            var folder = Files.createTempDirectory("maison-keys");
            var kek = folder.resolve("kek.json");
            KeyFiles.ensure(kek, folder.resolve("index-key.json"));
            return Map.of("maison.keys.kek-file", kek.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make keys for tests", e);
        }
    }

    @Override
    public void stop() {
        // The folder is a temporary one.
    }
}
