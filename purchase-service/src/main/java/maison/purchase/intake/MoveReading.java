package maison.purchase.intake;

import java.time.Clock;
import java.util.UUID;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.sales.sale.SaleCommand.MoveSale;
import org.jspecify.annotations.Nullable;

/// Checks a move of a sale to another customer.
public final class MoveReading {

    private MoveReading() {}

    /// The command that the request asks for, or all that is wrong with it.
    public static Reading<MoveSale> of(UUID moveId, @Nullable MoveRequest request, Clock clock) {
        if (request == null) {
            return Faulty.empty();
        }
        var fields = new Fields(clock);
        var command =
                new MoveSale(
                        moveId,
                        fields.optionalId(Place.ROOT.at("customerId"), request.customerId()),
                        fields.code(Place.ROOT.at("storeId"), request.storeId()),
                        fields.instant(Place.ROOT.at("occurredAt"), request.occurredAt()),
                        fields.code(Place.ROOT.at("reason"), request.reason()),
                        fields.optionalId(Place.ROOT.at("approvalId"), request.approvalId()));
        return fields.areSound() ? new Sound<>(command) : new Faulty<>(fields.faults());
    }
}
