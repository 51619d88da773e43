package maison.customer;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.daead.DeterministicAeadConfig;
import com.google.crypto.tink.daead.PredefinedDeterministicAeadParameters;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
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
            var link = folder.resolve("link-key.json");
            Files.writeString(link, linkKey());
            return Map.of(
                    "MAISON_KEK_FILE", kek.toString(),
                    "MAISON_INDEX_KEY_FILE", index.toString(),
                    "MAISON_LINK_KEY_FILE", link.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make keys for tests", e);
        }
    }

    /// A key of its own for links that clients open without signing in.
    private static String linkKey() {
        try {
            DeterministicAeadConfig.register();
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedDeterministicAeadParameters.AES256_SIV),
                    InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot make a key for tests", e);
        }
    }

    @Override
    public void stop() {
        // The folder is a temporary one.
    }
}
