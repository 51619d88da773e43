package maison.loyalty.publishing;

import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// What other services may rely on of certificates, sent to topic `maison.loyalty`, keyed by the
/// customer who got it. Never a code.
sealed interface PublishedCertificateEvent {

    /// A member got a certificate for points.
    ///
    /// @param expiresAt absent for one that does not end
    record RewardIssued(
            UUID customerId,
            UUID certificateId,
            UUID redemptionId,
            String reward,
            Money worth,
            String storeId,
            Instant issuedAt,
            @Nullable Instant expiresAt,
            String ruleVersion)
            implements PublishedCertificateEvent {}

    /// A sale was paid with it.
    ///
    /// @param forfeited what was lost with it, of one that can be used only once
    /// @param left what is on it afterwards
    /// @param saleId absent where the till did not say
    record RewardUsed(
            UUID customerId,
            UUID certificateId,
            UUID useId,
            Money amount,
            Money forfeited,
            Money left,
            String storeId,
            @Nullable UUID saleId,
            Instant usedAt)
            implements PublishedCertificateEvent {}

    /// The sale came back, and its worth is on the certificate again.
    record RewardUseUndone(
            UUID customerId, UUID certificateId, UUID useId, Money left, Instant undoneAt)
            implements PublishedCertificateEvent {}

    /// Its time was over with something left.
    record RewardExpired(UUID customerId, UUID certificateId, Money left, Instant expiredAt)
            implements PublishedCertificateEvent {}
}
