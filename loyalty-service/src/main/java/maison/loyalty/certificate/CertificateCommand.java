package maison.loyalty.certificate;

import java.time.Instant;
import java.util.UUID;
import maison.loyalty.certificate.Used.How;
import org.jspecify.annotations.Nullable;

/// What a certificate can be asked to do; the same again changes nothing.
public sealed interface CertificateCommand {

    /// Come into being.
    record Issue(Issued issued) implements CertificateCommand {}

    /// Keep some of it for a sale.
    ///
    /// @param currency of the amount
    record HoldUse(Use use, String currency) implements CertificateCommand {}

    /// Commit, release or undo a use.
    ///
    /// @param reason why it is undone; null otherwise
    record EndUse(UUID use, How how, Instant now, @Nullable String reason)
            implements CertificateCommand {}

    /// Take what was kept for a sale that was recorded: its money is gone, so a hold that lapsed
    /// meanwhile counts while nobody else has what it kept.
    ///
    /// @param sale under whose id it was kept
    record TakeUse(UUID sale, Instant now) implements CertificateCommand {}

    /// Be good for nothing from now on, since the points go back.
    record Revoke(Instant now, String reason) implements CertificateCommand {}

    /// Record that its time is over, if it is and no till holds any of it.
    record Expire(Instant now) implements CertificateCommand {}
}
