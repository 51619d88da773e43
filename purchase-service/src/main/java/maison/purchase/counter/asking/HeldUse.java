package maison.purchase.counter.asking;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;
import java.util.UUID;

/// What loyalty-service keeps of a certificate for a sale. Fields that are not named here are
/// ignored on purpose.
@JsonIgnoreProperties(ignoreUnknown = true)
record HeldUse(Certificate certificate) {

    /// The certificate, without its code.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Certificate(UUID certificateId) {

        Certificate {
            Objects.requireNonNull(certificateId, "certificateId");
        }
    }

    HeldUse {
        Objects.requireNonNull(certificate, "certificate");
    }
}
