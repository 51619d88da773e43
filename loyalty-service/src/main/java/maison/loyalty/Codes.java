package maison.loyalty;

import io.smallrye.config.ConfigMapping;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.UUID;
import maison.loyalty.certificate.CertificateCode;
import maison.loyalty.certificate.Issued;
import maison.platform.sealing.IndexKey;
import maison.platform.sealing.KeyFiles;
import org.jspecify.annotations.Nullable;

/// The codes that are as good as money: derived from an id under a key of the house, so that no
/// code is stored, and the same one can be told again.
///
/// What is stored is another hash under the same key. Neither a dump of the database nor its ids
/// give a code away, and who has a code cannot make another.
@Singleton
public final class Codes {

    private static final String CODE = "certificate-code";
    private static final String HASH = "certificate";

    private final IndexKey key;

    @ConfigMapping(prefix = "maison.codes")
    interface Config {

        /// A Tink PRF keyset in JSON, see [KeyFiles]. It cannot be changed: codes that were given
        /// out would not be found any more.
        Path keyFile();
    }

    @Inject
    Codes(Config config) {
        this(KeyFiles.indexKey(config.keyFile()));
    }

    Codes(IndexKey key) {
        this.key = key;
    }

    /// The code of a certificate.
    public CertificateCode of(UUID certificate) {
        return CertificateCode.of(key.token(CODE, certificate.toString()));
    }

    /// What is stored in the code's place.
    public String hash(CertificateCode code) {
        return HexFormat.of().formatHex(key.token(HASH, code.symbols()));
    }

    /// The code by which a member has an offer that was issued to them.
    ///
    /// @param membership see [Offers#idOf]
    public CertificateCode ofOffer(UUID membership) {
        return CertificateCode.of(key.token("offer-code", membership.toString()));
    }

    /// What is stored in the place of an offer's code.
    public String offerHash(CertificateCode code) {
        return HexFormat.of().formatHex(key.token("offer", code.symbols()));
    }

    /// The code of a certificate as it was given; null if that was under another key.
    @Nullable CertificateCode given(UUID certificate, Issued issued) {
        CertificateCode code = of(certificate);
        return hash(code).equals(issued.codeHash()) ? code : null;
    }
}
