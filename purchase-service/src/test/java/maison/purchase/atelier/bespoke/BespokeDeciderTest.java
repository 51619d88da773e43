package maison.purchase.atelier.bespoke;

import static maison.purchase.atelier.bespoke.Orders.ACCEPTED;
import static maison.purchase.atelier.bespoke.Orders.LATER;
import static maison.purchase.atelier.bespoke.Orders.PROMISED;
import static maison.purchase.atelier.bespoke.Orders.accept;
import static maison.purchase.atelier.bespoke.Orders.accepted;
import static maison.purchase.atelier.bespoke.Orders.after;
import static maison.purchase.atelier.bespoke.Orders.back;
import static maison.purchase.atelier.bespoke.Orders.cash;
import static maison.purchase.atelier.bespoke.Orders.cut;
import static maison.purchase.atelier.bespoke.Orders.deliver;
import static maison.purchase.atelier.bespoke.Orders.id;
import static maison.purchase.atelier.bespoke.Orders.pin;
import static maison.purchase.atelier.bespoke.Orders.quote;
import static maison.purchase.atelier.bespoke.Orders.to;
import static maison.purchase.atelier.bespoke.Orders.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import maison.platform.eventstore.Decision.Accepted;
import maison.platform.testing.DeciderScenario;
import maison.purchase.atelier.bespoke.BespokeCommand.Accept;
import maison.purchase.atelier.bespoke.BespokeCommand.Cancel;
import maison.purchase.atelier.bespoke.BespokeCommand.ChangePromise;
import maison.purchase.atelier.bespoke.BespokeCommand.IssueStatusLink;
import maison.purchase.atelier.bespoke.BespokeCommand.LinkFitting;
import maison.purchase.atelier.bespoke.BespokeCommand.Pay;
import maison.purchase.atelier.bespoke.BespokeCommand.Quote;
import maison.purchase.atelier.bespoke.BespokeCommand.RecordAlteration;
import maison.purchase.atelier.bespoke.BespokeCommand.RevokeStatusLink;
import maison.purchase.atelier.bespoke.BespokeEvent.AlterationRecorded;
import maison.purchase.atelier.bespoke.BespokeEvent.FittingLinked;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderAccepted;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderCancelled;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderDelivered;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderQuoted;
import maison.purchase.atelier.bespoke.BespokeEvent.PaymentTaken;
import maison.purchase.atelier.bespoke.BespokeEvent.PromiseChanged;
import maison.purchase.atelier.bespoke.BespokeEvent.StageChanged;
import maison.purchase.atelier.bespoke.BespokeEvent.StatusLinkIssued;
import maison.purchase.atelier.bespoke.BespokeEvent.StatusLinkRevoked;
import maison.purchase.atelier.bespoke.BespokeRefusal.AlreadyAccepted;
import maison.purchase.atelier.bespoke.BespokeRefusal.AlreadyThere;
import maison.purchase.atelier.bespoke.BespokeRefusal.BalanceNotMet;
import maison.purchase.atelier.bespoke.BespokeRefusal.DepositTooSmall;
import maison.purchase.atelier.bespoke.BespokeRefusal.FittingUnknown;
import maison.purchase.atelier.bespoke.BespokeRefusal.IdReused;
import maison.purchase.atelier.bespoke.BespokeRefusal.MadeAlready;
import maison.purchase.atelier.bespoke.BespokeRefusal.MeasurementsMissing;
import maison.purchase.atelier.bespoke.BespokeRefusal.MoreThanOwed;
import maison.purchase.atelier.bespoke.BespokeRefusal.MustNotSkip;
import maison.purchase.atelier.bespoke.BespokeRefusal.NotAccepted;
import maison.purchase.atelier.bespoke.BespokeRefusal.NotReady;
import maison.purchase.atelier.bespoke.BespokeRefusal.OnlyByDelivery;
import maison.purchase.atelier.bespoke.BespokeRefusal.OrderClosed;
import maison.purchase.atelier.bespoke.BespokeRefusal.OrderUnknown;
import maison.purchase.atelier.bespoke.BespokeRefusal.OtherCurrency;
import maison.purchase.atelier.bespoke.BespokeRefusal.PieceUnknown;
import maison.purchase.atelier.bespoke.BespokeRefusal.PromisedInThePast;
import maison.purchase.atelier.bespoke.BespokeRefusal.QuoteExpired;
import maison.purchase.atelier.bespoke.BespokeRefusal.ReasonMissing;
import maison.purchase.atelier.bespoke.BespokeRefusal.StageUnknown;
import maison.purchase.atelier.bespoke.Piece.Alteration;
import maison.purchase.atelier.bespoke.Piece.Unit;
import maison.purchase.sales.sale.Tender;
import maison.purchase.sales.sale.Tender.Kind;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class BespokeDeciderTest {

    private final DeciderScenario<BespokeCommand, BespokeOrder, BespokeEvent, BespokeRefusal>
            order = DeciderScenario.of(new BespokeDecider());

    @Test
    void a_quote_is_recorded_once() {
        order.given().when(new Quote(quote())).then(quote());
        order.given(quote()).when(new Quote(quote())).thenNothing();
        order.given(quote())
                .when(new Quote(quote("2400.00", "0.00")))
                .thenRefused(new IdReused("order"));
        order.given().when(new Pay(cash(1, "1.00"))).thenRefused(new OrderUnknown());
    }

    @Test
    void a_quote_repeated_after_the_settings_changed_is_still_a_repeat() {
        OrderQuoted before = quote();
        Workflow suit = before.workflow();
        var now =
                new OrderQuoted(
                        before.order(),
                        before.associateId(),
                        before.occurredAt(),
                        before.zone(),
                        before.validUntil(),
                        new Workflow("suit", "newer", 10, suit.stages()),
                        before.amounts(),
                        before.lines(),
                        before.pieces());

        order.given(before).when(new Quote(now)).thenNothing();
    }

    @Test
    void it_is_accepted_with_the_deposit_that_the_terms_ask_for() {
        var accepted =
                new OrderAccepted(
                        quote().order(),
                        ACCEPTED,
                        PROMISED,
                        "accepted",
                        usd("2520.00"),
                        cash(1, "1260.00"));
        order.given(quote()).when(accept(cash(1, "1260.00"))).then(accepted);
        order.given(quote())
                .when(accept(cash(1, "1259.99")))
                .thenRefused(new DepositTooSmall(usd("1260.00")));
        order.given(quote()).when(accept(null)).thenRefused(new DepositTooSmall(usd("1260.00")));
        order.given(quote())
                .when(accept(cash(1, "2520.01")))
                .thenRefused(new MoreThanOwed(usd("2520.00")));
        order.given(accepted()).when(accept(cash(1, "1260.00"))).thenNothing();
        order.given(accepted()).when(accept(cash(1, "1300.00"))).thenRefused(new AlreadyAccepted());
    }

    /// 20:30 UTC on the last day is already the day after in Dubai.
    @Test
    void a_quote_is_valid_to_the_end_of_its_last_day_in_the_store() {
        var lastMoment = Instant.parse("2026-04-14T19:59:59Z");
        var tooLate = Instant.parse("2026-04-14T20:00:00Z");

        assertThat(
                        order.given(quote())
                                .when(new Accept(lastMoment, PROMISED, cash(1, "1260.00")))
                                .decision())
                .isInstanceOf(Accepted.class);
        order.given(quote())
                .when(new Accept(tooLate, PROMISED, cash(1, "1260.00")))
                .thenRefused(new QuoteExpired(LocalDate.of(2026, 4, 14)));
    }

    @Test
    void nothing_is_promised_for_a_day_that_has_passed() {
        order.given(quote())
                .when(new Accept(ACCEPTED, LocalDate.of(2026, 3, 14), cash(1, "1260.00")))
                .thenRefused(new PromisedInThePast(LocalDate.of(2026, 3, 15)));
        order.given(accepted())
                .when(new ChangePromise(LATER, LocalDate.of(2026, 4, 1), "cloth-late"))
                .thenRefused(new PromisedInThePast(LocalDate.of(2026, 4, 2)));
        order.given(accepted())
                .when(new ChangePromise(LATER, LocalDate.of(2026, 6, 3), "cloth-late"))
                .then(
                        new PromiseChanged(
                                quote().order(),
                                LATER,
                                PROMISED,
                                LocalDate.of(2026, 6, 3),
                                "cloth-late"));
        order.given(accepted()).when(new ChangePromise(LATER, PROMISED, "again")).thenNothing();
        var first = new ChangePromise(LATER, LocalDate.of(2026, 6, 3), "cloth-late");
        var second = new ChangePromise(LATER, LocalDate.of(2026, 7, 1), "client-away");
        order.given(with(accepted(), first, second)).when(first).thenNothing();
    }

    @Test
    void instalments_never_exceed_what_is_owed() {
        var payment = cash(2, "1260.00");
        order.given(accepted())
                .when(new Pay(payment))
                .then(new PaymentTaken(quote().order(), payment));
        order.given(accepted())
                .when(new Pay(cash(2, "1260.01")))
                .thenRefused(new MoreThanOwed(usd("1260.00")));
        order.given(accepted()).when(new Pay(cash(1, "1260.00"))).thenNothing();
        order.given(accepted()).when(new Pay(cash(1, "5.00"))).thenRefused(new IdReused("payment"));
        order.given(quote()).when(new Pay(cash(2, "5.00"))).thenRefused(new NotAccepted());
        Payment euros =
                new Payment(id(3), LATER, Money.parse("EUR 5.00"), List.of(), Money.parse("EUR 0"));
        order.given(accepted()).when(new Pay(euros)).thenRefused(new OtherCurrency("USD"));
    }

    @Test
    void it_goes_forward_stage_by_stage() {
        order.given(accepted())
                .when(to(11, "measured"))
                .then(
                        new StageChanged(
                                quote().order(),
                                id(11),
                                LATER,
                                "accepted",
                                "measured",
                                List.of(),
                                null));
        order.given(accepted())
                .when(to(11, "cut", "measured"))
                .thenRefused(new MustNotSkip(List.of("measured"), List.of()));
        order.given(cut())
                .when(to(13, "fitted"))
                .thenRefused(new MustNotSkip(List.of("basted"), List.of("basted")));
        assertThat(order.given(cut()).when(to(13, "fitted", "basted")).decision())
                .isInstanceOf(Accepted.class);
        order.given(cut())
                .when(to(13, "basted", "fitted"))
                .thenRefused(new MustNotSkip(List.of(), List.of()));
        order.given(cut()).when(to(13, "cut")).thenRefused(new AlreadyThere("cut"));
        order.given(cut())
                .when(to(13, "ironed"))
                .thenRefused(
                        new StageUnknown(
                                List.of(
                                        "accepted",
                                        "measured",
                                        "cut",
                                        "basted",
                                        "fitted",
                                        "ready",
                                        "delivered")));
        order.given(cut())
                .when(to(13, "delivered", "basted", "fitted", "ready"))
                .thenRefused(new OnlyByDelivery());
        order.given(cut()).when(to(12, "cut")).thenNothing();
        order.given(cut()).when(to(12, "basted")).thenRefused(new IdReused("move"));
    }

    @Test
    void it_goes_back_with_a_reason_only() {
        assertThat(order.given(cut()).when(back(13, "measured")).decision())
                .isInstanceOf(Accepted.class);
        order.given(cut()).when(to(13, "measured")).thenRefused(new ReasonMissing());
        order.given(accepted()).when(back(13, "measured")).thenRefused(new ReasonMissing());
    }

    @Test
    void nothing_is_cut_before_it_is_known_from_which_measurements() {
        order.given(after(new Quote(quote()), accept(cash(1, "1260.00")), to(11, "measured")))
                .when(to(12, "cut"))
                .thenRefused(new MeasurementsMissing(List.of("jacket", "vest")));
        order.given(cut()).when(pin("jacket", 3)).thenNothing();
        order.given(cut()).when(pin("jacket", 4)).thenRefused(new MadeAlready("cut"));
        order.given(cut()).when(pin("hat", 4)).thenRefused(new PieceUnknown("hat"));
        assertThat(order.given(with(cut(), back(13, "measured"))).when(pin("jacket", 4)).decision())
                .isInstanceOf(Accepted.class);
    }

    @Test
    void alterations_name_the_piece_and_the_measurements_it_was_made_from() {
        var alteration =
                new Alteration(
                        id(31),
                        LATER,
                        "jacket",
                        "sleeve-length",
                        Delta.of("-1.5"),
                        Unit.CM,
                        id(41));
        order.given(cut())
                .when(new RecordAlteration(alteration))
                .thenRefused(new FittingUnknown(id(41)));
        BespokeEvent[] fitted = with(cut(), new LinkFitting(LATER, id(41)));
        assertThat(fitted[fitted.length - 1]).isEqualTo(new FittingLinked(LATER, id(41), "cut"));
        var recorded =
                new AlterationRecorded(
                        quote().order().customerId(),
                        alteration,
                        "jacket",
                        "cut",
                        pin("jacket", 3).madeFrom());
        order.given(fitted).when(new RecordAlteration(alteration)).then(recorded);
        order.given(with(fitted, new RecordAlteration(alteration)))
                .when(new RecordAlteration(alteration))
                .thenNothing();
    }

    @Test
    void it_is_delivered_when_ready_for_exactly_what_is_owed() {
        BespokeEvent[] ready = with(cut(), to(13, "ready", "basted", "fitted"));
        order.given(cut()).when(deliver("1260.00")).thenRefused(new NotReady("ready"));
        order.given(ready).when(deliver("1259.99")).thenRefused(new BalanceNotMet(usd("1260.00")));
        order.given(ready)
                .when(deliver("1300.00"))
                .then(
                        new OrderDelivered(
                                quote().order(),
                                id(500),
                                Orders.REGISTER,
                                LATER,
                                "delivered",
                                deliver("1300.00").tenders(),
                                usd("40.00")));
        BespokeEvent[] delivered = with(ready, deliver("1260.00"));
        order.given(delivered).when(deliver("1260.00")).thenNothing();
        order.given(delivered).when(deliver("1300.00")).thenRefused(new OrderClosed());
        order.given(delivered).when(new Pay(cash(2, "1.00"))).thenRefused(new OrderClosed());
        order.given(delivered).when(new Pay(cash(1, "1260.00"))).thenNothing();
    }

    @Test
    void what_fits_badly_is_still_learnt_after_the_delivery() {
        BespokeEvent[] delivered =
                with(
                        cut(),
                        to(13, "ready", "basted", "fitted"),
                        deliver("1260.00"),
                        new RecordAlteration(
                                new Alteration(
                                        id(31),
                                        LATER,
                                        "vest",
                                        "waist",
                                        Delta.of("2"),
                                        Unit.CM,
                                        null)));

        assertThat(delivered[delivered.length - 1])
                .extracting(event -> ((AlterationRecorded) event).stage())
                .isEqualTo("delivered");
    }

    /// Back at `measured` the cloth is still cut, so the terms of `cut` hold.
    @Test
    void a_cancellation_refunds_by_the_furthest_stage_reached() {
        var cancel = new Cancel(LATER, "changed-mind");
        order.given(accepted()).when(cancel).then(cancelled("accepted", 100, "1260.00", "0.00"));
        order.given(with(cut(), back(13, "measured")))
                .when(cancel)
                .then(cancelled("cut", 50, "630.00", "630.00"));
        order.given(with(cut(), cancel)).when(cancel).thenNothing();
        order.given(with(cut(), cancel))
                .when(new Cancel(LATER, "moved-away"))
                .thenRefused(new OrderClosed());
        order.given(with(cut(), cancel)).when(to(13, "basted")).thenRefused(new OrderClosed());
    }

    private static OrderCancelled cancelled(String stage, int percent, String refund, String kept) {
        return new OrderCancelled(
                quote().order(),
                LATER,
                "changed-mind",
                stage,
                percent,
                usd(refund),
                usd(kept),
                List.of(new Tender(Kind.CASH, usd(refund), null, null)));
    }

    /// Cash 800 with 40 change, then card 500: of 760 refunded, 500 go to the card.
    @Test
    void a_refund_goes_back_to_the_means_it_came_by_the_last_paid_first() {
        var cash =
                new Payment(
                        id(1),
                        ACCEPTED,
                        usd("760.00"),
                        List.of(new Tender(Kind.CASH, usd("800.00"), null, null)),
                        usd("40.00"));
        var visa = new Tender.Card(null, "visa", "4242");
        var card =
                new Payment(
                        id(2),
                        LATER,
                        usd("500.00"),
                        List.of(new Tender(Kind.CARD, usd("500.00"), visa, null)),
                        usd("0.00"));
        var ledger = new Ledger(usd("2520.00"), List.of(cash, card));

        assertThat(ledger.refunds(usd("760.00")))
                .containsExactly(
                        new Tender(Kind.CARD, usd("500.00"), visa, null),
                        new Tender(Kind.CASH, usd("260.00"), null, null));
        assertThat(ledger.refunds(ledger.paid()))
                .extracting(Tender::amount)
                .containsExactly(usd("500.00"), usd("760.00"));
    }

    @Test
    void a_status_link_can_be_renewed_and_revoked() {
        Instant end = Instant.parse("2026-12-01T00:00:00Z");
        order.given(quote())
                .when(new IssueStatusLink(LATER, end))
                .then(new StatusLinkIssued(LATER, 1, end));
        BespokeEvent[] issued = after(new Quote(quote()), new IssueStatusLink(LATER, end));
        order.given(issued).when(new IssueStatusLink(LATER, end)).thenNothing();
        order.given(issued).when(new RevokeStatusLink(LATER)).then(new StatusLinkRevoked(LATER, 1));
        order.given(with(issued, new RevokeStatusLink(LATER)))
                .when(new IssueStatusLink(LATER, end))
                .then(new StatusLinkIssued(LATER, 2, end));
        order.given(quote()).when(new RevokeStatusLink(LATER)).thenNothing();
    }

    private static BespokeEvent[] with(BespokeEvent[] before, BespokeCommand... commands) {
        var decider = new BespokeDecider();
        var events = new java.util.ArrayList<>(List.of(before));
        for (BespokeCommand command : commands) {
            var decision = decider.decide(command, decider.replay(events));
            events.addAll(((Accepted<BespokeEvent, BespokeRefusal>) decision).events());
        }
        return events.toArray(BespokeEvent[]::new);
    }
}
