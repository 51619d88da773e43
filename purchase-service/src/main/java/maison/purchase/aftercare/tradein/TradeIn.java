package maison.purchase.aftercare.tradein;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.purchase.aftercare.tradein.TradeInEvent.TradeInAccepted;
import maison.purchase.aftercare.tradein.TradeInEvent.TradeInQuoted;
import maison.purchase.aftercare.tradein.TradeInEvent.TradeInUndone;
import org.jspecify.annotations.Nullable;

/// What a decision needs to know about a trade-in.
public sealed interface TradeIn {

    /// Nobody has asked yet.
    record Unquoted() implements TradeIn {}

    /// Quoted, and perhaps taken in.
    ///
    /// @param taken how the piece was taken in; null if the house does not have it
    /// @param undone how it went back before, in order
    record Quoted(TradeInQuoted facts, @Nullable TradeInAccepted taken, List<TradeInUndone> undone)
            implements TradeIn {

        public Quoted {
            undone = List.copyOf(undone);
        }

        Quoted with(TradeInAccepted event) {
            return new Quoted(facts, event, undone);
        }

        Quoted with(TradeInUndone event) {
            var more = new ArrayList<>(undone);
            more.add(event);
            return new Quoted(facts, null, more);
        }

        boolean isUndone(UUID saleId) {
            return undone.stream().anyMatch(each -> each.saleId().equals(saleId));
        }
    }
}
