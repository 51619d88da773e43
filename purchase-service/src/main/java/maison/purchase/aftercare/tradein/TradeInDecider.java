package maison.purchase.aftercare.tradein;

import static maison.platform.eventstore.Decision.accept;
import static maison.platform.eventstore.Decision.alreadyDone;
import static maison.platform.eventstore.Decision.refuse;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;
import maison.purchase.aftercare.tradein.TradeIn.Quoted;
import maison.purchase.aftercare.tradein.TradeIn.Unquoted;
import maison.purchase.aftercare.tradein.TradeInCommand.Accept;
import maison.purchase.aftercare.tradein.TradeInCommand.Quote;
import maison.purchase.aftercare.tradein.TradeInCommand.Towards.NewCredit;
import maison.purchase.aftercare.tradein.TradeInCommand.Towards.NewSale;
import maison.purchase.aftercare.tradein.TradeInCommand.Undo;
import maison.purchase.aftercare.tradein.TradeInEvent.TradeInAccepted;
import maison.purchase.aftercare.tradein.TradeInEvent.TradeInQuoted;
import maison.purchase.aftercare.tradein.TradeInEvent.TradeInUndone;
import maison.purchase.aftercare.tradein.TradeInRefusal.BeforeQuote;
import maison.purchase.aftercare.tradein.TradeInRefusal.IdentityNeeded;
import maison.purchase.aftercare.tradein.TradeInRefusal.MinimumSpendNotMet;
import maison.purchase.aftercare.tradein.TradeInRefusal.MoreThanDue;
import maison.purchase.aftercare.tradein.TradeInRefusal.NewSaleNeeded;
import maison.purchase.aftercare.tradein.TradeInRefusal.OfferUnknown;
import maison.purchase.aftercare.tradein.TradeInRefusal.OtherCurrency;
import maison.purchase.aftercare.tradein.TradeInRefusal.OtherCustomer;
import maison.purchase.aftercare.tradein.TradeInRefusal.OtherStore;
import maison.purchase.aftercare.tradein.TradeInRefusal.PieceChanged;
import maison.purchase.aftercare.tradein.TradeInRefusal.QuoteExpired;
import maison.purchase.aftercare.tradein.TradeInRefusal.SaleVoided;
import maison.purchase.aftercare.tradein.TradeInRefusal.TakenAlready;
import maison.purchase.aftercare.tradein.TradeInRefusal.TradeInIdReused;
import maison.purchase.aftercare.tradein.TradeInRefusal.TradeInUnknown;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// The rules of a trade-in: it is quoted once, and while the house has the piece there is one
/// credit for it.
public final class TradeInDecider
        implements Decider<TradeInCommand, TradeIn, TradeInEvent, TradeInRefusal> {

    @Override
    public TradeIn initial() {
        return new Unquoted();
    }

    @Override
    public Decision<TradeInEvent, TradeInRefusal> decide(TradeInCommand command, TradeIn tradeIn) {
        return switch (tradeIn) {
            case Unquoted() -> decideUnquoted(command);
            case Quoted quoted -> decideQuoted(command, quoted);
        };
    }

    private static Decision<TradeInEvent, TradeInRefusal> decideUnquoted(TradeInCommand command) {
        return switch (command) {
            case Quote(var asked, var piece, var policy) ->
                    piece == null
                            ? refuse(new PieceChanged())
                            : Assessing.decide(asked, piece, policy);
            case Accept _, Undo _ -> refuse(new TradeInUnknown());
        };
    }

    private static Decision<TradeInEvent, TradeInRefusal> decideQuoted(
            TradeInCommand command, Quoted quoted) {
        return switch (command) {
            case Quote quote ->
                    quote.asked().equals(quoted.facts().asked())
                            ? alreadyDone()
                            : refuse(new TradeInIdReused());
            case Accept wanted -> decideAccept(wanted, quoted);
            case Undo wanted -> decideUndo(wanted, quoted);
        };
    }

    private static Decision<TradeInEvent, TradeInRefusal> decideAccept(
            Accept wanted, Quoted quoted) {
        TradeInAccepted before = quoted.taken();
        if (before != null) {
            return isRepeat(wanted, before) ? alreadyDone() : refuse(new TakenAlready());
        }
        Offer offer = quoted.facts().offer(wanted.rule());
        if (offer == null) {
            return refuse(new OfferUnknown(wanted.rule()));
        }
        TradeInRefusal no = obstacle(wanted, quoted.facts(), offer);
        if (no == null) {
            no =
                    switch (wanted.towards()) {
                        case NewSale sale -> obstacle(sale, quoted, offer);
                        case NewCredit _ ->
                                offer.minimumSpend() == null
                                        ? null
                                        : new NewSaleNeeded(offer.minimumSpend());
                    };
        }
        return no == null ? accept(accepted(wanted, quoted.facts(), offer)) : refuse(no);
    }

    private static boolean isRepeat(Accept wanted, TradeInAccepted before) {
        return wanted.rule().equals(before.rule())
                && wanted.storeId().equals(before.storeId())
                && Objects.equals(wanted.associateId(), before.associateId())
                && wanted.occurredAt().equals(before.occurredAt())
                && wanted.evidence().equals(before.evidence())
                && wanted.identity() == before.identity()
                && Objects.equals(saleOf(wanted), before.saleId())
                && Objects.equals(creditOf(wanted), before.creditId());
    }

    private static @Nullable UUID saleOf(Accept wanted) {
        return wanted.towards() instanceof NewSale sale ? sale.saleId() : null;
    }

    private static @Nullable UUID creditOf(Accept wanted) {
        return wanted.towards() instanceof NewCredit(var id) ? id : null;
    }

    private static @Nullable TradeInRefusal obstacle(
            Accept wanted, TradeInQuoted facts, Offer offer) {
        if (!wanted.storeId().equals(facts.asked().storeId())) {
            return new OtherStore(facts.asked().storeId());
        }
        if (wanted.occurredAt().isBefore(facts.occurredAt())) {
            return new BeforeQuote(facts.occurredAt());
        }
        if (!wanted.occurredAt().isBefore(facts.validUntil())) {
            return new QuoteExpired(facts.validUntil());
        }
        return offer.identity() && wanted.identity() == null ? new IdentityNeeded() : null;
    }

    private static @Nullable TradeInRefusal obstacle(NewSale sale, Quoted quoted, Offer offer) {
        UUID owner = quoted.facts().customerId();
        if (quoted.isUndone(sale.saleId())) {
            return new SaleVoided(sale.saleId());
        }
        if (owner != null && !sale.isBy(owner)) {
            return new OtherCustomer();
        }
        if (!offer.credit().isSameCurrency(sale.due())) {
            return new OtherCurrency(offer.credit().getCurrencyUnit());
        }
        Money minimum = offer.minimumSpend();
        if (minimum != null) {
            Money needed = minimum.plus(sale.promised());
            if (sale.dearest(quoted.facts().worth().withTax()).isLessThan(needed)) {
                return new MinimumSpendNotMet(needed);
            }
        }
        return offer.credit().isGreaterThan(sale.due())
                ? new MoreThanDue(offer.credit(), sale.due())
                : null;
    }

    private static TradeInAccepted accepted(Accept wanted, TradeInQuoted facts, Offer offer) {
        return new TradeInAccepted(
                facts.customerId(),
                facts.asked().belongingId(),
                wanted.storeId(),
                wanted.associateId(),
                wanted.occurredAt(),
                wanted.rule(),
                offer.credit(),
                saleOf(wanted),
                creditOf(wanted),
                wanted.evidence(),
                wanted.identity());
    }

    private static Decision<TradeInEvent, TradeInRefusal> decideUndo(Undo wanted, Quoted quoted) {
        TradeInAccepted taken = quoted.taken();
        if (taken == null || !wanted.saleId().equals(taken.saleId())) {
            return quoted.isUndone(wanted.saleId()) ? alreadyDone() : refuse(new TradeInUnknown());
        }
        return accept(
                new TradeInUndone(
                        taken.customerId(),
                        taken.belongingId(),
                        wanted.saleId(),
                        wanted.storeId(),
                        wanted.occurredAt(),
                        taken.credit()));
    }

    @Override
    public TradeIn evolve(TradeIn tradeIn, TradeInEvent event) {
        return switch (event) {
            case TradeInQuoted facts -> new Quoted(facts, null, List.of());
            case TradeInAccepted accepted -> quoted(tradeIn, event).with(accepted);
            case TradeInUndone undone -> quoted(tradeIn, event).with(undone);
        };
    }

    /// An event before the quote cannot be repaired here; stop rather than guess.
    private static Quoted quoted(TradeIn tradeIn, TradeInEvent event) {
        return switch (tradeIn) {
            case Quoted quoted -> quoted;
            case Unquoted() -> throw new IllegalStateException("Event before the quote: " + event);
        };
    }
}
