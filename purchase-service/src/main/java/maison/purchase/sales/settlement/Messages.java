package maison.purchase.sales.settlement;

import jakarta.inject.Singleton;
import java.util.UUID;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.http.ProblemException;
import maison.purchase.clients.personal.GiftMessages;
import maison.purchase.sales.sale.Sale;
import maison.purchase.sales.sale.Sale.Sold;
import maison.purchase.sales.sale.SaleCommand;
import maison.purchase.sales.sale.SaleCommand.CompleteSale;
import maison.purchase.sales.sale.SaleEvent;
import maison.purchase.sales.sale.SaleEvent.Gift;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleRefusal;
import org.jboss.logging.Logger;

/// Seals the messages that go with sales.
@Singleton
final class Messages {

    private static final Logger LOG = Logger.getLogger(Messages.class);

    private final AggregateRunner<SaleCommand, Sale, SaleEvent, SaleRefusal> sales;
    private final GiftMessages messages;

    Messages(
            AggregateRunner<SaleCommand, Sale, SaleEvent, SaleRefusal> sales,
            GiftMessages messages) {
        this.sales = sales;
        this.messages = messages;
    }

    /// The sale as it may be stored. A message that cannot be kept, since its reader was erased or
    /// the house seals nothing, stops a sale, but not one that an offline till has made already:
    /// that goes without it, also when it is told again.
    ///
    /// @throws ProblemException 409 if the message cannot be kept
    CompleteSale sealed(UUID id, CompleteSale command) {
        Gift gift = command.facts().gift();
        String message = command.giftMessage();
        if (message == null || gift == null) {
            return command;
        }
        Gift before = sales.load(id).state() instanceof Sold sold ? sold.facts().gift() : null;
        boolean isDone = command.facts().offline() != null;
        if (isDone && before != null && before.message() == null) {
            return new CompleteSale(command.facts(), null, command.certificates());
        }
        try {
            SaleCompleted sealed = command.facts().saying(messages.seal(gift, message, before));
            return new CompleteSale(sealed, null, command.certificates());
        } catch (ProblemException e) {
            if (!isDone) {
                throw e;
            }
            LOG.warnf("Sale %s goes without its message: %s", id, e.problem().type());
            return new CompleteSale(command.facts(), null, command.certificates());
        }
    }
}
