package maison.purchase.aftercare.tradingin;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import maison.platform.eventstore.Act;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.http.ETags;
import maison.platform.http.Problem;
import maison.platform.persons.Persons;
import maison.platform.security.Caller;
import maison.purchase.PurchaseProblems;
import maison.purchase.aftercare.AftercareProblems;
import maison.purchase.aftercare.TradeInProblems;
import maison.purchase.aftercare.belonging.BelongingRefusal.PieceTradedInBefore;
import maison.purchase.aftercare.tradein.TradeIn;
import maison.purchase.aftercare.tradein.TradeIn.Quoted;
import maison.purchase.aftercare.tradein.TradeInCommand.Accept;
import maison.purchase.aftercare.tradein.TradeInCommand.Towards.NewSale;
import maison.purchase.aftercare.tradein.TradeInEvent;
import maison.purchase.aftercare.tradein.TradeInEvent.TradeInAccepted;
import maison.purchase.aftercare.tradein.TradeInRefusal;
import maison.purchase.aftercare.tradein.UpgradeSum;
import maison.purchase.aftercare.tradeins.TradeInDoor;
import maison.purchase.aftercare.tradeins.TradeInView;
import maison.purchase.aftercare.tradingin.TradingIn.Attempt;
import maison.purchase.intake.Fault;
import maison.purchase.intake.TradeInReading.Part;
import maison.purchase.intake.TradeInReading.Upgrade;
import maison.purchase.sales.sale.Amounts;
import maison.purchase.sales.sale.Sale;
import maison.purchase.sales.sale.Sale.Sold;
import maison.purchase.sales.sale.SaleCommand.CompleteSale;
import maison.purchase.sales.sale.SaleEvent;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleRefusal;
import maison.purchase.sales.sale.SaleRefusal.SaleIdReused;
import maison.purchase.sales.sale.Tender;
import maison.purchase.sales.sale.Tender.Kind;
import maison.purchase.sales.settlement.Authority;
import maison.purchase.sales.settlement.Findings;
import maison.purchase.sales.settlement.Settled;
import maison.purchase.sales.settlement.Settlement;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Takes pieces in and sells another for them, in one act with one receipt.
@Singleton
final class Upgrading {

    private static final Set<String> OF_SALE = Set.of("/occurredAt", "/currency", "/customerId");

    /// What an upgrade came to.
    private record Upgraded(
            Done<Sale, SaleEvent, SaleRefusal> sale,
            List<Done<TradeIn, TradeInEvent, TradeInRefusal>> tradeIns) {}

    private final TradingIn tradingIn;
    private final TakingIn takingIn;
    private final Settlement settlement;
    private final TradeInDoor door;
    private final Persons persons;
    private final Caller caller;
    private final Clock clock;

    Upgrading(
            TradingIn tradingIn,
            TakingIn takingIn,
            Settlement settlement,
            TradeInDoor door,
            Persons persons,
            Caller caller,
            Clock clock) {
        this.persons = persons;
        this.tradingIn = tradingIn;
        this.takingIn = takingIn;
        this.settlement = settlement;
        this.door = door;
        this.caller = caller;
        this.clock = clock;
    }

    Response upgrade(UUID saleId, Upgrade upgrade) {
        caller.requireStore(upgrade.unpaid().register().storeId());
        Problem no = clash(saleId, upgrade);
        if (no != null) {
            return no.toResponse();
        }
        var step = new Step(saleId, upgrade, Authority.of(caller));
        return switch (tradingIn.run(step::decide)) {
            case Attempt.Stopped<Upgraded>(var why) -> why.toResponse();
            case Attempt.Overtaken<Upgraded>(var why) -> why.toResponse();
            case Attempt.Taken<Upgraded>(var done) -> {
                done.tradeIns().stream()
                        .filter(each -> !each.repeated())
                        .forEach(_ -> tradingIn.count("sale"));
                yield answer(saleId, done);
            }
        };
    }

    /// One piece cannot be taken in twice by one request, and no id serves for two things.
    private @Nullable Problem clash(UUID saleId, Upgrade upgrade) {
        SaleCompleted sale = upgrade.unpaid();
        Set<UUID> seen = new HashSet<>();
        upgrade.parts().forEach(part -> seen.add(part.tradeInId()));
        for (Part part : upgrade.parts()) {
            UUID piece = door.open(part.tradeInId()).facts().asked().belongingId();
            if (piece != null && !seen.add(piece)) {
                return AftercareProblems.of(new PieceTradedInBefore());
            }
        }
        UUID approval = sale.circumstances() == null ? null : sale.circumstances().approvalId();
        boolean reused =
                Stream.concat(
                                Stream.of(saleId),
                                Stream.concat(
                                        Stream.ofNullable(approval),
                                        sale.tenders().stream()
                                                .map(Tender::reference)
                                                .filter(Objects::nonNull)
                                                .map(UUID::fromString)))
                        .anyMatch(seen::contains);
        return reused
                ? TradeInProblems.wrongPiece("", "A piece's id must not be used for another thing.")
                : null;
    }

    private Response answer(UUID saleId, Upgraded done) {
        SaleCompleted sale = ((Sold) done.sale().state()).facts();
        List<TradeInView> views =
                done.tradeIns().stream()
                        .map(each ->
                                TradeInView.of(each.id(), (Quoted) each.state(), clock.instant()))
                        .toList();
        boolean repeated = done.sale().repeated();
        var response =
                Response.status(repeated ? 200 : 201)
                        .header("ETag", ETags.of(done.sale().version()))
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(UpgradeView.of(saleId, sale, views));
        return (repeated ? response.header("Idempotent-Replayed", "true") : response).build();
    }

    /// Decides all parts; again from the start after a lost race.
    private final class Step {

        private final UUID saleId;
        private final Upgrade upgrade;
        private final Authority authority;

        Step(UUID saleId, Upgrade upgrade, Authority authority) {
            this.saleId = saleId;
            this.upgrade = upgrade;
            this.authority = authority;
        }

        Attempt<Upgraded> decide(Act act, Findings findings) {
            SaleCompleted unpaid = upgrade.unpaid();
            List<Amounts> pieces = UpgradeSum.pieces(unpaid);
            Money due = unpaid.payable();
            Money promised = Money.zero(due.getCurrencyUnit());
            UUID customer = unpaid.customerId();
            Set<UUID> buyer = customer == null ? Set.of() : persons.idsOf(customer);
            var taken = new ArrayList<Done<TradeIn, TradeInEvent, TradeInRefusal>>();
            var tenders = new ArrayList<Tender>();
            for (int index = 0; index < upgrade.parts().size(); index++) {
                Part part = upgrade.parts().get(index);
                var towards =
                        new NewSale(saleId, unpaid.customerId(), buyer, due, pieces, promised);
                switch (takingIn.take(act, part.tradeInId(), accept(part, towards), saleId)) {
                    case TakingIn.Result.Stopped(var why) -> {
                        return new Attempt.Stopped<>(of(index, why));
                    }
                    case TakingIn.Result.Overtaken(var why) -> {
                        return new Attempt.Overtaken<>(of(index, why));
                    }
                    case TakingIn.Result.Taken(var done) -> {
                        var quoted = (Quoted) done.state();
                        TradeInAccepted accepted = Objects.requireNonNull(quoted.taken());
                        Money credit = accepted.credit();
                        if (!credit.isSameCurrency(due) || credit.isGreaterThan(due)) {
                            // It was taken in before, for a sale that was another.
                            return new Attempt.Stopped<>(PurchaseProblems.of(new SaleIdReused()));
                        }
                        Money minimum =
                                Objects.requireNonNull(quoted.facts().offer(accepted.rule()))
                                        .minimumSpend();
                        due = due.minus(credit);
                        promised = minimum == null ? promised : promised.plus(minimum);
                        tenders.add(
                                new Tender(
                                        Kind.TRADE_IN, credit, null, part.tradeInId().toString()));
                        taken.add(done);
                    }
                }
            }
            return sell(act, tenders, taken, findings);
        }

        private Accept accept(Part part, NewSale towards) {
            SaleCompleted unpaid = upgrade.unpaid();
            return new Accept(
                    part.rule(),
                    unpaid.register().storeId(),
                    unpaid.register().associateId(),
                    unpaid.occurredAt(),
                    part.evidence(),
                    part.identity(),
                    towards);
        }

        private Attempt<Upgraded> sell(
                Act act,
                List<Tender> tenders,
                List<Done<TradeIn, TradeInEvent, TradeInRefusal>> taken,
                Findings findings) {
            return switch (UpgradeSum.of(upgrade.unpaid(), tenders)) {
                case UpgradeSum.Unpaid(var due) ->
                        new Attempt.Stopped<>(
                                PurchaseProblems.of(
                                        List.of(
                                                new Fault(
                                                        "/sale/tenders",
                                                        "must pay "
                                                                + due.getAmount()
                                                                + ", which is left after the"
                                                                + " trade-ins"))));
                case UpgradeSum.Paid(var facts) ->
                        switch (settlement.complete(
                                act, saleId, new CompleteSale(facts), authority, findings)) {
                            case Settled.Stopped(var problem) ->
                                    new Attempt.Stopped<>(
                                            PurchaseProblems.within("/sale", problem));
                            // The sale was not there when the trade-ins were looked at.
                            case Settled.Done(var done)
                                    when done.repeated()
                                            && !taken.stream().allMatch(Done::repeated) ->
                                    new Attempt.Overtaken<>(
                                            PurchaseProblems.of(new SaleIdReused()));
                            case Settled.Done(var done) ->
                                    new Attempt.Taken<>(new Upgraded(done, List.copyOf(taken)));
                        };
            };
        }
    }

    /// What a part does not say itself, the sale says for it.
    private static Problem of(int index, Problem why) {
        boolean ofSale = why.errors().stream().anyMatch(each -> OF_SALE.contains(each.pointer()));
        return PurchaseProblems.within(ofSale ? "/sale" : "/tradeIns/" + index, why);
    }
}
