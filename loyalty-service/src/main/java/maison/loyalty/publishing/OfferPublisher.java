package maison.loyalty.publishing;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import maison.loyalty.offer.MemberEvent.RedemptionEnded;
import maison.loyalty.publishing.PublishedOfferEvent.OfferRedeemed;
import maison.loyalty.publishing.PublishedOfferEvent.OfferRedemptionUndone;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.publishing.Published;
import maison.platform.publishing.Publisher;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Says what others see of offers: what was had of them, and what came back.
@Singleton
class OfferPublisher implements Publisher {

    @Override
    public Set<String> topics() {
        return Set.of(LoyaltyPublisher.TOPIC);
    }

    @Override
    public Optional<Published> publish(RecordedEvent<?> recorded) {
        if (!(recorded.event() instanceof RedemptionEnded ended)) {
            return Optional.empty();
        }
        return switch (ended.how()) {
            case COMMITTED -> published("offer-redeemed", ended, redeemed(ended));
            case UNDONE ->
                    published(
                            "offer-redemption-undone",
                            ended,
                            new OfferRedemptionUndone(
                                    ended.customer(),
                                    ended.offer(),
                                    ended.of().id(),
                                    ended.campaign(),
                                    ended.points(),
                                    ended.at()));
            case RELEASED -> Optional.empty();
        };
    }

    private static OfferRedeemed redeemed(RedemptionEnded ended) {
        return new OfferRedeemed(
                ended.customer(),
                ended.offer(),
                ended.of().id(),
                ended.campaign(),
                ended.points(),
                Money.ofMinor(CurrencyUnit.of(ended.of().currency()), ended.of().netMinor()),
                ended.of().store(),
                ended.sale(),
                ended.at());
    }

    private static Optional<Published> published(
            String name, RedemptionEnded ended, PublishedOfferEvent data) {
        String type = "maison.loyalty." + name + ".v1";
        return Optional.of(
                new Published(LoyaltyPublisher.TOPIC, ended.customer().toString(), type, data));
    }
}
