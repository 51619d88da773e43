package maison.launcher;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.daead.DeterministicAeadConfig;
import com.google.crypto.tink.daead.PredefinedDeterministicAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Properties;

/// The house's secrets: made at the first start, kept in files that only their owner can read.
public final class Secrets {

    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 40;

    private final Path folder;
    private final Properties values = new Properties();
    private final SecureRandom random = new SecureRandom();

    private Secrets(Path folder) {
        this.folder = folder;
    }

    /// Opens the folder, making it if it is absent.
    public static Secrets open(Path folder) throws IOException {
        var secrets = new Secrets(folder);
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        if (!Files.exists(folder)) {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            Files.createDirectory(folder, ownerOnly);
        }
        if (Files.exists(secrets.file())) {
            try (var reader = Files.newBufferedReader(secrets.file())) {
                secrets.values.load(reader);
            }
        }
        return secrets;
    }

    /// The secret of that name, made and written down when first asked for.
    public synchronized String get(String name) {
        return getOrMake(name, LENGTH);
    }

    /// A password that a person types, in groups of four.
    public synchronized String password(String name) {
        return getOrMake(name, 12);
    }

    private String getOrMake(String name, int length) {
        var known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        var made = length == LENGTH ? letters(LENGTH) : grouped(letters(length));
        values.setProperty(name, made);
        save();
        return made;
    }

    private static String grouped(String letters) {
        return letters.replaceAll("(.{4})(?=.)", "$1-");
    }

    private String letters(int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /// The key that wraps each person's data key, as a Tink keyset in JSON.
    public Path keyEncryptionKey() {
        return keyset("kek.json", PredefinedAeadParameters.AES256_GCM);
    }

    /// The key of the blind search index, as a Tink keyset in JSON.
    public Path indexKey() {
        return keyset("index-key.json", prf());
    }

    /// The key of codes that are as good as money, as a Tink keyset in JSON.
    public Path codeKey() {
        return keyset("code-key.json", prf());
    }

    private static Parameters prf() {
        try {
            return HmacPrfParameters.builder()
                    .setKeySizeBytes(32)
                    .setHashType(HmacPrfParameters.HashType.SHA256)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The key that links to an order's status are signed with, as a Tink keyset in JSON.
    public Path statusKey() {
        return keyset("status-key.json", PredefinedMacParameters.HMAC_SHA256_128BITTAG);
    }

    /// The key that links which clients open without signing in are sealed with, as a Tink keyset
    /// in JSON.
    public Path linkKey() {
        return keyset("link-key.json", PredefinedDeterministicAeadParameters.AES256_SIV);
    }

    private synchronized Path keyset(String name, Parameters parameters) {
        var file = folder.resolve(name);
        if (Files.exists(file)) {
            return file;
        }
        try {
            AeadConfig.register();
            DeterministicAeadConfig.register();
            MacConfig.register();
            PrfConfig.register();
            write(
                    file,
                    TinkJsonProtoKeysetFormat.serializeKeyset(
                            KeysetHandle.generateNew(parameters), InsecureSecretKeyAccess.get()));
            return file;
        } catch (GeneralSecurityException | IOException e) {
            throw new CannotStart("Cannot make the key file " + file + ": " + e.getMessage(), e);
        }
    }

    private Path file() {
        return folder.resolve("secrets.properties");
    }

    private void save() {
        var text = new StringBuilder();
        values.stringPropertyNames().stream()
                .sorted()
                .forEach(name ->
                        text.append(name).append('=').append(values.get(name)).append('\n'));
        try {
            write(file(), text.toString());
        } catch (IOException e) {
            throw new CannotStart("Cannot write " + file() + ": " + e.getMessage(), e);
        }
    }

    /// Written beside, forced to disk and moved into place: no crash leaves half a secret behind.
    private void write(Path file, String text) throws IOException {
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var beside = Files.createTempFile(folder, "secret", ".new", ownerOnly);
        Files.writeString(beside, text);
        try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
