package maison.loyalty.publishing;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import maison.loyalty.Certificates;
import maison.loyalty.certificate.CertificateEvent;
import maison.loyalty.certificate.CertificateEvent.CertificateExpired;
import maison.loyalty.certificate.CertificateEvent.CertificateIssued;
import maison.loyalty.certificate.CertificateEvent.CertificateVoided;
import maison.loyalty.certificate.CertificateEvent.UseEnded;
import maison.loyalty.certificate.CertificateEvent.UseHeld;
import maison.loyalty.certificate.Issued;
import maison.loyalty.certificate.Use;
import maison.loyalty.publishing.PublishedCertificateEvent.RewardExpired;
import maison.loyalty.publishing.PublishedCertificateEvent.RewardIssued;
import maison.loyalty.publishing.PublishedCertificateEvent.RewardUseUndone;
import maison.loyalty.publishing.PublishedCertificateEvent.RewardUsed;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.publishing.Published;
import maison.platform.publishing.Publisher;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Says which events of a certificate others see, and as what. That one became void, the undone
/// redemption says.
@Singleton
class CertificatePublisher implements Publisher {

    @Override
    public Set<String> topics() {
        return Set.of(LoyaltyPublisher.TOPIC);
    }

    @Override
    public Optional<Published> publish(RecordedEvent<?> recorded) {
        return Certificates.isCertificate(recorded)
                        && recorded.event() instanceof CertificateEvent event
                ? publish(recorded.streamId(), event)
                : Optional.empty();
    }

    private static Optional<Published> publish(UUID id, CertificateEvent event) {
        return switch (event) {
            case CertificateIssued(var issued) ->
                    published("reward-issued", issued.customer(), issued(id, issued));
            case UseEnded end ->
                    switch (end.how()) {
                        case COMMITTED -> published("reward-used", end.customer(), used(id, end));
                        case UNDONE ->
                                published(
                                        "reward-use-undone",
                                        end.customer(),
                                        new RewardUseUndone(
                                                end.customer(),
                                                id,
                                                end.of().id(),
                                                money(end.leftMinor(), end.currency()),
                                                end.at()));
                        case RELEASED -> Optional.empty();
                    };
            case CertificateExpired over when over.leftMinor() > 0 ->
                    published(
                            "reward-expired",
                            over.customer(),
                            new RewardExpired(
                                    over.customer(),
                                    id,
                                    money(over.leftMinor(), over.currency()),
                                    over.at()));
            case CertificateExpired _, CertificateVoided _, UseHeld _ -> Optional.empty();
        };
    }

    private static RewardIssued issued(UUID id, Issued issued) {
        return new RewardIssued(
                issued.customer(),
                id,
                issued.redemption(),
                issued.reward(),
                money(issued.minor(), issued.currency()),
                issued.store(),
                issued.at(),
                issued.expiresAt(),
                issued.ruleVersion());
    }

    private static RewardUsed used(UUID id, UseEnded end) {
        Use use = end.of();
        return new RewardUsed(
                end.customer(),
                id,
                use.id(),
                money(use.minor(), end.currency()),
                money(end.forfeitedMinor(), end.currency()),
                money(end.leftMinor(), end.currency()),
                use.store(),
                use.sale(),
                end.at());
    }

    private static Money money(long minor, String currency) {
        return Money.ofMinor(CurrencyUnit.of(currency), minor);
    }

    private static Optional<Published> published(
            String name, UUID customer, PublishedCertificateEvent data) {
        String type = "maison.loyalty." + name + ".v1";
        return Optional.of(new Published(LoyaltyPublisher.TOPIC, customer.toString(), type, data));
    }
}
