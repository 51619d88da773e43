package maison.customer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import maison.platform.sealing.IndexKey;
import maison.platform.sealing.KeyFiles;
import maison.platform.sealing.Vault;
import org.jdbi.v3.core.Jdbi;

/// Where the two keys come from. A KMS takes the place of the first file by giving [Vault] another
/// AEAD.
@Singleton
final class Keys {

    @ConfigMapping(prefix = "maison.keys")
    interface Config {

        /// The key-encryption key, see [KeyFiles].
        Path kekFile();

        /// The key of the blind index.
        Path indexKeyFile();

        /// How long an unwrapped data key may be used before the table is asked again; also how
        /// long another replica may still open what was erased here.
        @WithDefault("10s")
        Duration keepUnwrapped();
    }

    @Produces
    @Singleton
    Vault vault(Jdbi jdbi, Config config) {
        return new Vault(jdbi, KeyFiles.keyEncryptionKey(config.kekFile()), config.keepUnwrapped());
    }

    @Produces
    @Singleton
    IndexKey indexKey(Config config) {
        return KeyFiles.indexKey(config.indexKeyFile());
    }
}
