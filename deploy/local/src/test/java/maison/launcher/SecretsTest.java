package maison.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir private Path folder;

    @Test
    void makes_a_secret_once_and_keeps_it() throws IOException {
        var first = Secrets.open(folder.resolve("secrets")).get("client.console");
        var again = Secrets.open(folder.resolve("secrets")).get("client.console");

        assertThat(first).hasSize(40).isEqualTo(again);
    }

    @Test
    void makes_passwords_that_a_person_can_type() throws IOException {
        assertThat(Secrets.open(folder.resolve("secrets")).password("demo.manager"))
                .matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}");
    }

    @Test
    void lets_only_their_owner_read_them() throws IOException {
        var secrets = Secrets.open(folder.resolve("secrets"));
        secrets.get("any");
        var key = secrets.keyEncryptionKey();

        assertThat(mode(folder.resolve("secrets"))).isEqualTo("rwx------");
        assertThat(mode(folder.resolve("secrets/secrets.properties"))).isEqualTo("rw-------");
        assertThat(mode(key)).isEqualTo("rw-------");
    }

    @Test
    void makes_a_key_that_seals_and_never_makes_it_twice() throws Exception {
        var secrets = Secrets.open(folder.resolve("secrets"));
        var file = secrets.keyEncryptionKey();
        var text = Files.readString(file);
        var aead =
                TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get())
                        .getPrimitive(RegistryConfiguration.get(), Aead.class);

        assertThat(aead.decrypt(aead.encrypt(new byte[] {7}, new byte[0]), new byte[0]))
                .containsExactly(7);
        assertThat(Secrets.open(folder.resolve("secrets")).keyEncryptionKey()).hasContent(text);
    }

    @Test
    void makes_a_key_that_signs_links_once() throws Exception {
        var file = Secrets.open(folder.resolve("secrets")).statusKey();
        var text = Files.readString(file);
        var mac =
                TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get())
                        .getPrimitive(RegistryConfiguration.get(), Mac.class);

        mac.verifyMac(mac.computeMac(new byte[] {7}), new byte[] {7});
        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(Secrets.open(folder.resolve("secrets")).statusKey()).hasContent(text);
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
