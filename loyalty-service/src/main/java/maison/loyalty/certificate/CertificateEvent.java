package maison.loyalty.certificate;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything that can have happened to a certificate. Stored for good: fields are added, never
/// changed.
public sealed interface CertificateEvent {

    /// Business time.
    Instant at();

    /// A member got it.
    record CertificateIssued(Issued issued) implements CertificateEvent {
        @Override
        public Instant at() {
            return issued.at();
        }
    }

    /// A till keeps some of it for a sale.
    record UseHeld(Use use) implements CertificateEvent {
        @Override
        public Instant at() {
            return use.at();
        }
    }

    /// A use was committed, released or undone.
    ///
    /// @param of the use, for those who listen
    /// @param forfeitedMinor what is lost since the certificate can be used only once
    /// @param leftMinor what is on it afterwards
    /// @param reason why it was undone; null otherwise
    record UseEnded(
            UUID customer,
            Use of,
            Used.How how,
            Instant at,
            long forfeitedMinor,
            long leftMinor,
            String currency,
            @Nullable String reason)
            implements CertificateEvent {}

    /// The redemption was undone, and the certificate with it.
    record CertificateVoided(Instant at, String reason) implements CertificateEvent {}

    /// Its time is over.
    ///
    /// @param leftMinor what was lost
    record CertificateExpired(UUID customer, Instant at, long leftMinor, String currency)
            implements CertificateEvent {}
}
