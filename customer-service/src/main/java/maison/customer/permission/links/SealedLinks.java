package maison.customer.permission.links;

import com.google.crypto.tink.DeterministicAead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.daead.DeterministicAeadConfig;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Makes links that clients open without signing in, and reads them back without asking anybody.
///
/// A link carries whose it is, what it is for, a version by which it is revoked and its end, all
/// sealed with AES-SIV (RFC 5297): the same link every time, nothing of the client to be read in
/// it, and a guess costs one decryption and never a look into the database.
@Startup
@Singleton
public final class SealedLinks {

    private static final int BODY_BYTES = 45;
    private static final int TOKEN_MAX = 200;

    /// What a link is for; each has an address of its own, and its links open nothing else.
    @Schema(name = "LinkKind")
    public enum Kind {
        PREFERENCES("preferences"),
        CONFIRMATION("confirmations"),
        SURVEY("surveys");

        private final String path;

        Kind(String path) {
            this.path = path;
        }
    }

    /// What a link says.
    ///
    /// @param about what it is for, such as the request to confirm
    /// @param version of what it is for; another one now means that it was revoked
    public record Claim(UUID customerId, UUID about, int version, Instant expiresAt) {}

    private final DeterministicAead aead;
    private final URI publicUrl;
    private final Clock clock;

    SealedLinks(LinkConfig config, Clock clock) {
        this.aead = read(config.keyFile());
        this.publicUrl = config.publicUrl();
        this.clock = clock;
    }

    private static DeterministicAead read(Path file) {
        try {
            DeterministicAeadConfig.register();
            return TinkJsonProtoKeysetFormat.parseKeyset(
                            Files.readString(file), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), DeterministicAead.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read key file " + file, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(file + " is not a Tink AES-SIV keyset in JSON", e);
        }
    }

    /// The address that a client opens.
    public URI of(Kind kind, Claim claim) {
        var base = publicUrl.toString().replaceAll("/+$", "");
        return URI.create(
                "%s/api/customer/v1/open/%s/%s".formatted(base, kind.path, token(kind, claim)));
    }

    String token(Kind kind, Claim claim) {
        byte[] body =
                ByteBuffer.allocate(BODY_BYTES)
                        .put((byte) 1)
                        .putLong(claim.customerId().getMostSignificantBits())
                        .putLong(claim.customerId().getLeastSignificantBits())
                        .putLong(claim.about().getMostSignificantBits())
                        .putLong(claim.about().getLeastSignificantBits())
                        .putInt(claim.version())
                        .putLong(claim.expiresAt().getEpochSecond())
                        .array();
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(aead.encryptDeterministically(body, context(kind)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal a link", e);
        }
    }

    /// What a link says if it is ours, of this kind and not over; nothing tells why it is not.
    public Optional<Claim> read(Kind kind, String token) {
        if (token.length() > TOKEN_MAX) {
            return Optional.empty();
        }
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(token);
            byte[] body = aead.decryptDeterministically(sealed, context(kind));
            return body.length == BODY_BYTES ? claim(ByteBuffer.wrap(body)) : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<Claim> claim(ByteBuffer body) {
        if (body.get() != 1) {
            return Optional.empty();
        }
        var claim =
                new Claim(
                        new UUID(body.getLong(), body.getLong()),
                        new UUID(body.getLong(), body.getLong()),
                        body.getInt(),
                        Instant.ofEpochSecond(body.getLong()));
        return clock.instant().isBefore(claim.expiresAt()) ? Optional.of(claim) : Optional.empty();
    }

    private static byte[] context(Kind kind) {
        return ("link " + kind.path).getBytes(StandardCharsets.UTF_8);
    }
}
