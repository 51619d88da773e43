package maison.purchase.sale;

import static maison.platform.eventstore.Decision.accept;
import static maison.platform.eventstore.Decision.alreadyDone;
import static maison.platform.eventstore.Decision.refuse;

import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;
import maison.purchase.sale.Sale.Sold;
import maison.purchase.sale.Sale.Unsold;
import maison.purchase.sale.SaleCommand.CompleteSale;
import maison.purchase.sale.SaleCommand.MoveSale;
import maison.purchase.sale.SaleCommand.ReturnLines;
import maison.purchase.sale.SaleCommand.VoidSale;
import maison.purchase.sale.SaleEvent.LinesReturned;
import maison.purchase.sale.SaleEvent.SaleCompleted;
import maison.purchase.sale.SaleEvent.SaleJoined;
import maison.purchase.sale.SaleEvent.SaleLeft;
import maison.purchase.sale.SaleEvent.SaleVoided;
import maison.purchase.sale.SaleRefusal.SaleIdReused;
import maison.purchase.sale.SaleRefusal.SaleUnknown;

/// The rules of a sale: it happens once, and no more comes back than was sold.
public final class SaleDecider implements Decider<SaleCommand, Sale, SaleEvent, SaleRefusal> {

    @Override
    public Sale initial() {
        return new Unsold();
    }

    @Override
    public Decision<SaleEvent, SaleRefusal> decide(SaleCommand command, Sale sale) {
        return switch (sale) {
            case Unsold() -> decideUnsold(command);
            case Sold sold -> decideSold(command, sold);
        };
    }

    private static Decision<SaleEvent, SaleRefusal> decideUnsold(SaleCommand command) {
        return switch (command) {
            case CompleteSale(var facts, _) -> accept(facts);
            case ReturnLines _, VoidSale _, MoveSale _ -> refuse(new SaleUnknown());
        };
    }

    private static Decision<SaleEvent, SaleRefusal> decideSold(SaleCommand command, Sold sold) {
        return switch (command) {
            case CompleteSale(var facts, _) when facts.equals(sold.facts()) -> alreadyDone();
            case CompleteSale _ -> refuse(new SaleIdReused());
            case ReturnLines lines -> Returning.decide(lines, sold);
            case VoidSale undo -> Voiding.decide(undo, sold);
            case MoveSale move -> Moving.decide(move, sold);
        };
    }

    @Override
    public Sale evolve(Sale sale, SaleEvent event) {
        return switch (event) {
            case SaleCompleted facts -> Sold.of(facts);
            case LinesReturned returned -> sold(sale, event).with(returned);
            case SaleVoided voided -> sold(sale, event).with(voided);
            case SaleLeft left -> {
                Sold sold = sold(sale, event);
                yield sold.with(sold.ownership().with(left));
            }
            case SaleJoined joined -> {
                Sold sold = sold(sale, event);
                yield sold.with(sold.ownership().with(joined));
            }
        };
    }

    /// A return before the sale in its own stream cannot be repaired here; stop rather than guess.
    private static Sold sold(Sale sale, SaleEvent event) {
        return switch (sale) {
            case Sold sold -> sold;
            case Unsold() -> throw new IllegalStateException("Event before the sale: " + event);
        };
    }
}
