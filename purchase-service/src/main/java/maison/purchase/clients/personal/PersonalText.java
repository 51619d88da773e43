package maison.purchase.clients.personal;

import com.google.crypto.tink.Aead;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import maison.platform.http.Problem;
import maison.platform.http.ProblemException;
import maison.platform.sealing.KeyFiles;
import maison.platform.sealing.Opening.Opened;
import maison.platform.sealing.Sealed;
import maison.platform.sealing.Vault;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Seals text with its person's data key, and opens it again while the key exists.
///
/// A house that gives the service no key-encryption key keeps no personal text here.
@Singleton
public final class PersonalText {

    @ConfigMapping(prefix = "maison.keys")
    interface Config {

        /// The key-encryption key, see [KeyFiles].
        Optional<Path> kekFile();

        /// How long an unwrapped data key may be used before the table is asked again.
        @WithDefault("10s")
        Duration keepUnwrapped();
    }

    private final Vault vault;
    private final boolean canSeal;

    PersonalText(Jdbi jdbi, Config config) {
        this.canSeal = config.kekFile().isPresent();
        Aead key = config.kekFile().map(KeyFiles::keyEncryptionKey).orElseGet(NoKey::new);
        this.vault = new Vault(jdbi, key, config.keepUnwrapped());
    }

    /// @throws ProblemException 409 if the person was erased, or the house keeps no personal text
    public Sealed seal(UUID person, String field, String text) {
        if (!canSeal) {
            throw new ProblemException(
                    Problem.of(
                            409,
                            "personal-text-not-kept",
                            "Personal text not kept",
                            "This house has set up no key to seal personal text with."));
        }
        return vault.keyFor(person)
                .map(key -> key.seal(field, text))
                .orElseThrow(() ->
                        new ProblemException(
                                Problem.of(
                                        409,
                                        "customer-erased",
                                        "Customer erased",
                                        "Nothing is kept of the words of somebody who was"
                                                + " erased.")));
    }

    /// The text; empty if its person was erased, or the key to open it with is not here.
    public Optional<String> open(UUID person, String field, Sealed sealed) {
        return canSeal && vault.open(person, field, sealed) instanceof Opened(var text)
                ? Optional.of(text)
                : Optional.empty();
    }

    /// Destroys these people's keys in the caller's transaction, and with them the texts.
    void destroy(Handle handle, List<UUID> people) {
        vault.destroy(handle, people);
        handle.afterCommit(() -> vault.forget(people));
    }

    /// Destroying needs no key.
    private static final class NoKey implements Aead {

        @Override
        public byte[] encrypt(byte[] plaintext, byte[] associatedData)
                throws GeneralSecurityException {
            throw new GeneralSecurityException("No key-encryption key");
        }

        @Override
        public byte[] decrypt(byte[] ciphertext, byte[] associatedData)
                throws GeneralSecurityException {
            throw new GeneralSecurityException("No key-encryption key");
        }
    }
}
