package maison.purchase.intake;

import java.time.Clock;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.sales.approval.Deed;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Checks a manager's leave.
public final class ApprovalReading {

    /// What is to be allowed.
    public record Wanted(String storeId, Deed deed, Money upTo) {}

    private ApprovalReading() {}

    /// What the request asks for, or all that is wrong with it.
    public static Reading<Wanted> of(@Nullable ApprovalRequest request, Clock clock) {
        if (request == null) {
            return Faulty.empty();
        }
        var fields = new Fields(clock);
        MoneyText text = request.upTo();
        Place place = Place.ROOT.at("upTo");
        CurrencyUnit currency =
                text == null ? null : fields.currency(place.at("currency"), text.currency());
        var wanted =
                new Wanted(
                        fields.code(Place.ROOT.at("storeId"), request.storeId()),
                        deed(request.deed(), fields),
                        new Amount(fields, currency).required(place, text));
        return fields.areSound() ? new Sound<>(wanted) : new Faulty<>(fields.faults());
    }

    private static Deed deed(@Nullable String deed, Fields fields) {
        switch (deed) {
            case "refund" -> {
                return Deed.REFUND;
            }
            case "override" -> {
                return Deed.OVERRIDE;
            }
            case "void" -> {
                return Deed.VOID;
            }
            case "move" -> {
                return Deed.MOVE;
            }
            case null, default -> {
                fields.fault(Place.ROOT.at("deed"), "must be refund, override, void or move");
                return Deed.REFUND;
            }
        }
    }
}
