package maison.purchase.aftercare.tradingin;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.http.Problem;
import maison.platform.persons.Persons;
import maison.purchase.PurchaseProblems;
import maison.purchase.aftercare.AftercareProblems;
import maison.purchase.aftercare.TradeInProblems;
import maison.purchase.aftercare.belonging.BelongingRefusal.NotTheOwner;
import maison.purchase.aftercare.belonging.BelongingRefusal.PieceGone;
import maison.purchase.aftercare.belonging.BelongingRefusal.PieceTradedInBefore;
import maison.purchase.aftercare.belonging.Origin;
import maison.purchase.aftercare.belongings.Belongings;
import maison.purchase.aftercare.tradein.Asked;
import maison.purchase.aftercare.tradein.Described;
import maison.purchase.aftercare.tradein.Piece;
import maison.purchase.aftercare.tradein.Source;
import maison.purchase.sales.sale.Amounts;
import maison.purchase.sales.sale.Sale;
import maison.purchase.sales.sale.Sale.Sold;
import maison.purchase.sales.sale.SaleCommand;
import maison.purchase.sales.sale.SaleEvent;
import maison.purchase.sales.sale.SaleEvent.ReturnedLine;
import maison.purchase.sales.sale.SaleLine;
import maison.purchase.sales.sale.SaleRefusal;

/// Finds out what the house knows of a piece that is to be assessed.
@Singleton
final class Pieces {

    /// What came of it.
    sealed interface Found {

        /// A piece that can be assessed.
        record Known(Piece piece) implements Found {}

        /// One that cannot.
        record Not(Problem why) implements Found {}
    }

    private final Belongings belongings;
    private final Persons persons;
    private final AggregateRunner<SaleCommand, Sale, SaleEvent, SaleRefusal> sales;

    Pieces(
            Belongings belongings,
            AggregateRunner<SaleCommand, Sale, SaleEvent, SaleRefusal> sales,
            Persons persons) {
        this.persons = persons;
        this.belongings = belongings;
        this.sales = sales;
    }

    /// Whether a piece has this id, so that nothing else can have it.
    boolean has(UUID id) {
        return belongings.find(id).isPresent();
    }

    Found of(Asked asked) {
        UUID id = asked.belongingId();
        if (id == null) {
            Described described = asked.described();
            return described == null
                    ? new Found.Not(TradeInProblems.wrongPiece("/piece", "is required"))
                    : new Found.Known(Piece.of(described, null));
        }
        Optional<maison.purchase.aftercare.belongings.Piece> owned = belongings.find(id);
        return owned.isEmpty()
                ? new Found.Not(PurchaseProblems.unknown("piece"))
                : of(asked, owned.get());
    }

    private Found of(Asked asked, maison.purchase.aftercare.belongings.Piece owned) {
        if (owned.tradedIn()) {
            return new Found.Not(AftercareProblems.of(new PieceTradedInBefore()));
        }
        if (owned.quantity() == null) {
            return new Found.Not(AftercareProblems.of(new PieceGone()));
        }
        if (!persons.areOne(owned.ownerId(), asked.customerId())) {
            return new Found.Not(AftercareProblems.of(new NotTheOwner()));
        }
        Origin origin = owned.origin();
        return origin == null ? elsewhere(asked, owned) : here(asked, owned, origin);
    }

    private static Found elsewhere(Asked asked, maison.purchase.aftercare.belongings.Piece owned) {
        Described described = asked.described();
        return described == null
                ? new Found.Not(
                        TradeInProblems.wrongPiece(
                                "/piece",
                                "The piece was not bought here: say what it is, and what it is"
                                        + " worth."))
                : new Found.Known(Piece.of(described, owned.quantity()));
    }

    private Found here(
            Asked asked, maison.purchase.aftercare.belongings.Piece owned, Origin origin) {
        if (asked.described() != null) {
            return new Found.Not(
                    TradeInProblems.wrongPiece(
                            "/piece", "The piece was bought here: its sale says what it is."));
        }
        if (!(sales.load(origin.saleId()).state() instanceof Sold sold)) {
            return new Found.Not(PurchaseProblems.unknown("piece"));
        }
        SaleLine line = sold.lines().get(origin.lineId());
        return line == null
                ? new Found.Not(PurchaseProblems.unknown("piece"))
                : new Found.Known(here(owned, sold, line));
    }

    private static Piece here(
            maison.purchase.aftercare.belongings.Piece owned, Sold sold, SaleLine line) {
        ReturnedLine back = sold.returned().get(line.lineId());
        Amounts paid = back == null ? line.amounts() : line.amounts().minus(back.amounts());
        return new Piece(
                Source.HOUSE,
                line.item().category(),
                line.item().sku(),
                line.item().attributes(),
                line.soldAsFinal(),
                paid,
                sold.facts().occurredAt().atZone(ZoneId.of(sold.facts().zone())).toLocalDate(),
                owned.quantity());
    }
}
