package maison.purchase.tracking.status;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.mac.MacConfig;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// Signs links to a status and reads them back, without asking anybody.
///
/// A link carries what it is for, a version that the order counts up to revoke it, and its end, all
/// under a MAC. So a guess costs one hash and never a look into the database.
@Startup
@Singleton
public final class StatusLinks {

    static final String PATH = "/api/purchase/v1/order-status/";

    private static final byte FORMAT = 1;
    private static final int BODY_BYTES = 30;
    private static final int TOKEN_MAX = 200;

    /// What a link says.
    ///
    /// @param kind of what it is for, see [StatusSource#kind]
    public record Claim(char kind, UUID id, int version, Instant expiresAt) {}

    private final Mac mac;
    private final URI publicUrl;
    private final Clock clock;

    StatusLinks(StatusConfig config, Clock clock) {
        this.mac = read(config.keyFile());
        this.publicUrl = config.publicUrl();
        this.clock = clock;
    }

    private static Mac read(Path file) {
        try {
            MacConfig.register();
            return TinkJsonProtoKeysetFormat.parseKeyset(
                            Files.readString(file), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Mac.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read key file " + file, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(file + " is not a Tink MAC keyset in JSON", e);
        }
    }

    /// The address that a client opens.
    public URI of(Claim claim) {
        return URI.create(publicUrl.toString().replaceAll("/+$", "") + PATH + token(claim));
    }

    String token(Claim claim) {
        byte[] body =
                ByteBuffer.allocate(BODY_BYTES)
                        .put(FORMAT)
                        .put((byte) claim.kind())
                        .putLong(claim.id().getMostSignificantBits())
                        .putLong(claim.id().getLeastSignificantBits())
                        .putInt(claim.version())
                        .putLong(claim.expiresAt().getEpochSecond())
                        .array();
        try {
            byte[] tag = mac.computeMac(body);
            byte[] token = ByteBuffer.allocate(body.length + tag.length).put(body).put(tag).array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign a link", e);
        }
    }

    /// What a link says if it is ours and not over; nothing tells why it is not.
    public Optional<Claim> read(String token) {
        if (token.length() > TOKEN_MAX) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length <= BODY_BYTES) {
                return Optional.empty();
            }
            byte[] body = Arrays.copyOf(bytes, BODY_BYTES);
            // Compares in constant time.
            mac.verifyMac(Arrays.copyOfRange(bytes, BODY_BYTES, bytes.length), body);
            return claim(ByteBuffer.wrap(body));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<Claim> claim(ByteBuffer body) {
        if (body.get() != FORMAT) {
            return Optional.empty();
        }
        var claim =
                new Claim(
                        (char) body.get(),
                        new UUID(body.getLong(), body.getLong()),
                        body.getInt(),
                        Instant.ofEpochSecond(body.getLong()));
        return clock.instant().isBefore(claim.expiresAt()) ? Optional.of(claim) : Optional.empty();
    }
}
