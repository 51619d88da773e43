package maison.purchase.intake;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.sales.sale.SaleCommand.VoidSale;
import org.jspecify.annotations.Nullable;

/// Checks a void.
public final class VoidReading {

    private VoidReading() {}

    /// The command that the request asks for, or all that is wrong with it.
    public static Reading<VoidSale> of(UUID saleId, @Nullable VoidRequest request, Clock clock) {
        if (request == null) {
            return Faulty.empty();
        }
        var fields = new Fields(clock);
        var command =
                new VoidSale(
                        idFor(saleId),
                        fields.code(Place.ROOT.at("storeId"), request.storeId()),
                        fields.code(Place.ROOT.at("sessionId"), request.sessionId()),
                        fields.instant(Place.ROOT.at("occurredAt"), request.occurredAt()),
                        fields.code(Place.ROOT.at("reason"), request.reason()),
                        fields.optionalId(Place.ROOT.at("approvalId"), request.approvalId()));
        return fields.areSound() ? new Sound<>(command) : new Faulty<>(fields.faults());
    }

    /// A sale is voided once, so its own id makes the void's.
    private static UUID idFor(UUID saleId) {
        return UUID.nameUUIDFromBytes(("void of " + saleId).getBytes(StandardCharsets.UTF_8));
    }
}
