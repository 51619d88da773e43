package maison.purchase.publishing;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.publishing.Published;
import maison.platform.publishing.Publisher;
import maison.purchase.storecredit.credit.CreditEvent;
import maison.purchase.storecredit.credit.CreditEvent.CreditDebtPaid;
import maison.purchase.storecredit.credit.CreditEvent.CreditDebtSettled;
import maison.purchase.storecredit.credit.CreditEvent.CreditGivenBack;
import maison.purchase.storecredit.credit.CreditEvent.CreditIssued;
import maison.purchase.storecredit.credit.CreditEvent.CreditOverspent;
import maison.purchase.storecredit.credit.CreditEvent.CreditSpent;

/// Tells other services what store credit the house owes. The key is the credit: its movements are
/// in order.
@Singleton
final class CreditsPublisher implements Publisher {

    static final String TOPIC = "maison.store-credits";

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public Optional<Published> publish(RecordedEvent<?> recorded) {
        return recorded.event() instanceof CreditEvent event
                ? Optional.of(of(recorded.streamId(), event))
                : Optional.empty();
    }

    private static Published of(UUID id, CreditEvent event) {
        return switch (event) {
            case CreditIssued issued ->
                    published(id, "maison.credit.issued.v1", PublishedCredit.Issued.of(id, issued));
            case CreditSpent spent ->
                    published(id, "maison.credit.spent.v1", PublishedCredit.Spent.of(id, spent));
            case CreditOverspent over ->
                    published(
                            id,
                            "maison.credit.overspent.v1",
                            PublishedCredit.Overspent.of(id, over));
            case CreditDebtPaid paid ->
                    published(
                            id,
                            "maison.credit.debt-paid.v1",
                            PublishedCredit.DebtPaid.of(id, paid));
            case CreditDebtSettled settled ->
                    published(
                            id,
                            "maison.credit.debt-settled.v1",
                            PublishedCredit.DebtSettled.of(id, settled));
            case CreditGivenBack back ->
                    published(
                            id,
                            "maison.credit.given-back.v1",
                            PublishedCredit.GivenBack.of(id, back));
        };
    }

    private static Published published(UUID id, String type, PublishedCredit data) {
        return new Published(TOPIC, id.toString(), type, data);
    }
}
