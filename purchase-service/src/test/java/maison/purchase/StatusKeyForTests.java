package maison.purchase;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;

/// Gives the service under test the key that status links are signed with.
public final class StatusKeyForTests implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try {
            return Map.of("MAISON_STATUS_KEY_FILE", newKey().toString());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a key for tests", e);
        }
    }

    /// A key file of its own.
    public static Path newKey() throws IOException {
        try {
            MacConfig.register();
            Path file = Files.createTempFile("maison-status-key", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(
                    file,
                    TinkJsonProtoKeysetFormat.serializeKeyset(
                            KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_128BITTAG),
                            InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot make a key for tests", e);
        }
    }

    @Override
    public void stop() {
        // The file goes with the process.
    }
}
