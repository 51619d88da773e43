package maison.platform.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/// The two key files: Tink keysets as JSON, readable by their owner alone.
///
/// Losing the key-encryption key loses every profile for good; losing the index key means building
/// the search anew.
public final class KeyFiles {

    private static final int INDEX_KEY_BYTES = 32;

    private KeyFiles() {}

    /// Makes the two files if they are absent: `KeyFiles KEK_FILE INDEX_KEY_FILE`.
    public static void main(String[] args) {
        if (args.length != 2) {
            throw new IllegalArgumentException("Usage: KeyFiles KEK_FILE INDEX_KEY_FILE");
        }
        ensure(Path.of(args[0]), Path.of(args[1]));
    }

    /// Makes what is absent and leaves what exists untouched.
    ///
    /// @throws UncheckedIOException if a file cannot be written
    public static void ensure(Path keyEncryptionKey, Path indexKey) {
        register();
        writeIfAbsent(keyEncryptionKey, PredefinedAeadParameters.AES256_GCM);
        writeIfAbsent(indexKey, indexParameters());
    }

    /// Reads the key-encryption key.
    ///
    /// @throws UncheckedIOException if the file cannot be read
    public static Aead keyEncryptionKey(Path file) {
        register();
        try {
            return read(file).getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(file + " is not a Tink AEAD keyset in JSON", e);
        }
    }

    /// Reads the key of the blind index.
    ///
    /// @throws UncheckedIOException if the file cannot be read
    public static IndexKey indexKey(Path file) {
        register();
        try {
            return new IndexKey(read(file));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(file + " is not a Tink PRF keyset in JSON", e);
        }
    }

    private static KeysetHandle read(Path file) throws GeneralSecurityException {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(file), InsecureSecretKeyAccess.get());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read key file " + file, e);
        }
    }

    /// Written beside and linked into place, so a crash leaves no half-written key and a race has
    /// one winner.
    private static void writeIfAbsent(Path file, Parameters parameters) {
        if (Files.exists(file)) {
            return;
        }
        try {
            var target = file.toAbsolutePath();
            var folder = Files.createDirectories(target.resolveSibling("."));
            var ownerOnly =
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"));
            var beside = Files.createTempFile(folder, "key", ".new", ownerOnly);
            Files.writeString(
                    beside,
                    TinkJsonProtoKeysetFormat.serializeKeyset(
                            KeysetHandle.generateNew(parameters), InsecureSecretKeyAccess.get()));
            linkOnce(beside, target);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write key file " + file, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot make a key for " + file, e);
        }
    }

    private static void linkOnce(Path beside, Path target) throws IOException {
        try {
            Files.createLink(target, beside);
        } catch (FileAlreadyExistsException _) {
            // Another process made the file in the meantime; its key counts.
        } finally {
            Files.delete(beside);
        }
    }

    private static Parameters indexParameters() {
        try {
            return HmacPrfParameters.builder()
                    .setKeySizeBytes(INDEX_KEY_BYTES)
                    .setHashType(HmacPrfParameters.HashType.SHA256)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is not available", e);
        }
    }

    private static void register() {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink is not available", e);
        }
    }
}
