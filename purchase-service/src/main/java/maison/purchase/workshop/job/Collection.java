package maison.purchase.workshop.job;

import java.util.List;
import java.util.UUID;
import maison.purchase.sales.sale.Register;
import maison.purchase.sales.sale.Tender;
import org.jspecify.annotations.Nullable;

/// A client coming for their pieces.
///
/// @param giver who hands them over
/// @param checkout how the rest is paid; null where nothing is owed
public record Collection(
        Holder giver, Evidence evidence, Identity identity, @Nullable Checkout checkout) {

    /// The sale that ends a job.
    ///
    /// @param saleId chosen by the client
    /// @param tenders what is paid now; what was paid before is not among them
    public record Checkout(UUID saleId, Register register, List<Tender> tenders) {

        public Checkout {
            tenders = List.copyOf(tenders);
        }
    }
}
