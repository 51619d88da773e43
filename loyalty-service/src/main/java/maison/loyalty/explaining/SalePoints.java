package maison.loyalty.explaining;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.loyalty.Accounts.Seen;
import maison.loyalty.account.Lot;
import maison.loyalty.account.LoyaltyEvent;
import maison.loyalty.account.LoyaltyEvent.LinesReturned;
import maison.loyalty.account.LoyaltyEvent.SaleCounted;
import maison.loyalty.account.Reckoning;
import maison.platform.eventstore.RecordedEvent;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// What a sale earned and what is left of it, with the reason.
///
/// @param unitsPerPoint the rate that applied; absent if the currency had none
/// @param left points that are active still
/// @param returns the returns of this sale
/// @param lines what is left of each line, and by what
/// @param promotions every promotion of the version, with what it gives or the condition that
///   failed
record SalePoints(
        UUID eventId,
        UUID saleId,
        String ruleVersion,
        Money net,
        @Nullable String unitsPerPoint,
        long earned,
        long left,
        Reason reason,
        List<UUID> returns,
        List<Reckoning.LinePoints> lines,
        List<Reckoning.PromotionOutcome> promotions) {

    private static final Reckoning NOTHING = new Reckoning(List.of(), List.of());

    /// Why the points that are left are what they are.
    enum Reason {
        @JsonProperty("earned")
        EARNED,
        @JsonProperty("no-rate-for-currency")
        NO_RATE_FOR_CURRENCY,
        @JsonProperty("below-one-point")
        BELOW_ONE_POINT,
        @JsonProperty("partly-returned")
        PARTLY_RETURNED,
        @JsonProperty("returned")
        RETURNED,
        @JsonProperty("expired")
        EXPIRED
    }

    static List<SalePoints> of(List<RecordedEvent<LoyaltyEvent>> chain, Seen seen) {
        Map<UUID, Reckoning> reckonings =
                Reckoning.at(seen.history().account(), seen.standing().at());
        Map<UUID, Lot> lots = new HashMap<>();
        seen.standing().lots().forEach(lot -> lots.put(lot.lotId(), lot));
        Map<UUID, List<UUID>> returns = new HashMap<>();
        var sales = new ArrayList<RecordedEvent<LoyaltyEvent>>();
        for (RecordedEvent<LoyaltyEvent> each : chain) {
            if (each.event() instanceof LinesReturned(var returned, _)) {
                returns.computeIfAbsent(returned.sale(), _ -> new ArrayList<>()).add(returned.id());
            } else if (each.event() instanceof SaleCounted) {
                sales.add(each);
            }
        }
        return sales.stream()
                .map(each -> {
                    var counted = (SaleCounted) each.event();
                    UUID sale = counted.sale().id();
                    return of(
                            each.envelope().eventId(),
                            counted,
                            lots.get(sale),
                            returns.getOrDefault(sale, List.of()),
                            reckonings.getOrDefault(sale, NOTHING));
                })
                .toList();
    }

    private static SalePoints of(
            UUID eventId,
            SaleCounted counted,
            @Nullable Lot lot,
            List<UUID> returns,
            Reckoning reckoning) {
        String currency = counted.sale().currency();
        long minorPerPoint = counted.earned().minorPerPoint();
        return new SalePoints(
                eventId,
                counted.sale().id(),
                counted.earned().ruleVersion(),
                money(currency, counted.sale().netMinor()),
                minorPerPoint == 0
                        ? null
                        : money(currency, minorPerPoint).getAmount().toPlainString(),
                counted.earned().points(),
                lot == null ? 0 : lot.active(),
                reason(minorPerPoint, lot),
                returns,
                reckoning.lines(),
                reckoning.promotions());
    }

    private static Reason reason(long minorPerPoint, @Nullable Lot lot) {
        if (minorPerPoint == 0) {
            return Reason.NO_RATE_FOR_CURRENCY;
        }
        if (lot == null) {
            return Reason.BELOW_ONE_POINT;
        }
        if (lot.reversed() == lot.earned()) {
            return Reason.RETURNED;
        }
        if (lot.expired() > 0) {
            return Reason.EXPIRED;
        }
        return lot.reversed() > 0 ? Reason.PARTLY_RETURNED : Reason.EARNED;
    }

    static Money money(String currency, long minor) {
        return Money.ofMinor(CurrencyUnit.of(currency), minor);
    }
}
