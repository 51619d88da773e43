package maison.platform.sealing;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/// Makes blind-index tokens: equal values give equal tokens, and nobody without the key can make or
/// reverse one.
///
/// HMAC-SHA256, cut. The kind is part of the input, so a phone and a name never share a token.
public final class IndexKey {

    /// Bytes in a token: enough that two values of a million people never meet by chance.
    public static final int TOKEN_BYTES = 16;

    private final PrfSet prfs;

    /// @param keyset see [KeyFiles#indexKey]
    public IndexKey(KeysetHandle keyset) {
        try {
            this.prfs = keyset.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not a PRF keyset", e);
        }
    }

    /// @param kind what sort of value it is, such as `phone`; must not contain a line break
    /// @param value already folded to its one written form
    public byte[] token(String kind, String value) {
        return computed(kind, value, TOKEN_BYTES);
    }

    /// A token of eight bytes, as a number: half the index, for what is only a way to find. Among
    /// the thirty million values of a million people, some two meet by chance once in forty
    /// thousand such houses (the birthday bound, n² / 2⁶⁵).
    public long shortToken(String kind, String value) {
        return ByteBuffer.wrap(computed(kind, value, Long.BYTES)).getLong();
    }

    private byte[] computed(String kind, String value, int bytes) {
        try {
            var input = (kind + "\n" + value).getBytes(StandardCharsets.UTF_8);
            return prfs.computePrimary(input, bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot make an index token of kind " + kind, e);
        }
    }
}
