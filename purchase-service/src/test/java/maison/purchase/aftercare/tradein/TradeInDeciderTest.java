package maison.purchase.aftercare.tradein;

import static maison.purchase.aftercare.tradein.Desk.DECIDER;
import static maison.purchase.aftercare.tradein.Desk.accept;
import static maison.purchase.aftercare.tradein.Desk.after;
import static maison.purchase.aftercare.tradein.Desk.asked;
import static maison.purchase.aftercare.tradein.Desk.credit;
import static maison.purchase.aftercare.tradein.Desk.events;
import static maison.purchase.aftercare.tradein.Desk.id;
import static maison.purchase.aftercare.tradein.Desk.quote;
import static maison.purchase.aftercare.tradein.Desk.raise;
import static maison.purchase.aftercare.tradein.Desk.ring;
import static maison.purchase.aftercare.tradein.Desk.sale;
import static maison.purchase.aftercare.tradein.Desk.shown;
import static maison.purchase.aftercare.tradein.Desk.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.platform.eventstore.Decision.Refused;
import maison.purchase.aftercare.tradein.Declined.Reason;
import maison.purchase.aftercare.tradein.TradeInCommand.Accept;
import maison.purchase.aftercare.tradein.TradeInCommand.Quote;
import maison.purchase.aftercare.tradein.TradeInCommand.Towards.NewSale;
import maison.purchase.aftercare.tradein.TradeInCommand.Undo;
import maison.purchase.aftercare.tradein.TradeInEvent.TradeInAccepted;
import maison.purchase.aftercare.tradein.TradeInEvent.TradeInQuoted;
import maison.purchase.aftercare.tradein.TradeInEvent.TradeInUndone;
import maison.purchase.aftercare.tradein.TradeInPolicy.Age;
import maison.purchase.aftercare.tradein.TradeInPolicy.Rule;
import maison.purchase.aftercare.tradein.TradeInRefusal.BeforeQuote;
import maison.purchase.aftercare.tradein.TradeInRefusal.IdentityNeeded;
import maison.purchase.aftercare.tradein.TradeInRefusal.MinimumSpendNotMet;
import maison.purchase.aftercare.tradein.TradeInRefusal.MoreThanDue;
import maison.purchase.aftercare.tradein.TradeInRefusal.NewSaleNeeded;
import maison.purchase.aftercare.tradein.TradeInRefusal.NotTaken;
import maison.purchase.aftercare.tradein.TradeInRefusal.OfferUnknown;
import maison.purchase.aftercare.tradein.TradeInRefusal.OtherCurrency;
import maison.purchase.aftercare.tradein.TradeInRefusal.OtherCustomer;
import maison.purchase.aftercare.tradein.TradeInRefusal.OtherStore;
import maison.purchase.aftercare.tradein.TradeInRefusal.PieceChanged;
import maison.purchase.aftercare.tradein.TradeInRefusal.QuoteExpired;
import maison.purchase.aftercare.tradein.TradeInRefusal.RaiseNotPossible;
import maison.purchase.aftercare.tradein.TradeInRefusal.SaleVoided;
import maison.purchase.aftercare.tradein.TradeInRefusal.TakenAlready;
import maison.purchase.aftercare.tradein.TradeInRefusal.TradeInIdReused;
import maison.purchase.aftercare.tradein.TradeInRefusal.TradeInUnknown;
import maison.purchase.sales.sale.Amounts;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class TradeInDeciderTest {

    private static TradeInQuoted quoted(Asked asked, Piece piece) {
        return (TradeInQuoted)
                events(DECIDER.decide(quote(asked, piece), DECIDER.initial())).getFirst();
    }

    private static TradeInRefusal refusal(TradeInCommand command, TradeIn state) {
        return ((Refused<TradeInEvent, TradeInRefusal>) DECIDER.decide(command, state)).reason();
    }

    private static List<Declined> declined(Asked asked, Piece piece) {
        return ((NotTaken) refusal(quote(asked, piece), DECIDER.initial())).declined();
    }

    @Test
    void a_quote_has_every_offer_with_its_sums_and_why_others_offer_nothing() {
        TradeInQuoted quote = quoted(asked(), ring("2000.00", "100.00", "2026-03-14"));

        assertThat(quote.policy()).isEqualTo("test-1");
        assertThat(quote.worth().paid()).isEqualTo(usd("2000.00"));
        assertThat(quote.offers())
                .containsExactly(
                        new Offer(
                                "upgrade",
                                100,
                                100,
                                usd("2000.00"),
                                null,
                                usd("2000.00"),
                                usd("4000.00"),
                                false),
                        // 70 % of 90 % of 2000.00 is more than the rule gives.
                        new Offer(
                                "plain",
                                70,
                                90,
                                usd("1260.00"),
                                usd("1000.00"),
                                usd("1000.00"),
                                null,
                                false));
        assertThat(quote.declined()).isEmpty();

        quote = quoted(asked("dubai-mall", "worn", null), ring("999.99", "50.00", "2024-01-31"));
        // Half of a half, half up: 249.9975.
        assertThat(quote.offers().getFirst().credit()).isEqualTo(usd("250.00"));
        assertThat(quote.declined())
                .containsExactly(new Declined("upgrade", List.of(Reason.CONDITION_NOT_TAKEN)));
    }

    @Test
    void it_holds_until_its_last_local_day_is_over() {
        TradeInQuoted quote = quoted(asked(), ring("2000.00", "100.00", "2026-03-14"));
        assertThat(quote.validUntil()).isEqualTo(Instant.parse("2026-10-02T20:00:00Z"));

        TradeIn state = after(quote());
        Instant end = quote.validUntil();
        assertThat(refusal(accept("plain", end, credit(1)), state))
                .isEqualTo(new QuoteExpired(end));
        assertThat(events(DECIDER.decide(accept("plain", end.minusNanos(1000), credit(1)), state)))
                .hasSize(1);
        assertThat(
                        refusal(
                                accept("plain", Instant.parse("2026-09-18T08:59:59Z"), credit(1)),
                                state))
                .isEqualTo(new BeforeQuote(Desk.QUOTED));
    }

    @Test
    void the_price_has_the_tax_in_it_where_the_policy_says_so() {
        TradeInQuoted quote =
                quoted(asked("riyadh", "good", null), ring("2000.00", "100.00", "2026-03-14"));

        assertThat(quote.worth().withTax()).isTrue();
        assertThat(quote.offers().getFirst().credit()).isEqualTo(usd("2100.00"));
        assertThat(quote.offers().getFirst().minimumSpend()).isEqualTo(usd("4200.00"));
    }

    @Test
    void an_age_ends_with_its_last_day() {
        assertThat(quoted(asked(), ring("100.00", "0.00", "2025-09-18")).offers().getLast())
                .extracting(Offer::agePercent)
                .isEqualTo(70);
        assertThat(quoted(asked(), ring("100.00", "0.00", "2025-09-17")).offers().getLast())
                .extracting(Offer::agePercent)
                .isEqualTo(50);
        assertThat(quoted(asked(), ring("100.00", "0.00", "2020-01-01")).declined())
                .containsExactly(new Declined("plain", List.of(Reason.TOO_OLD)));
    }

    @Test
    void what_is_not_taken_says_every_reason() {
        assertThat(
                        declined(
                                asked("dubai-mall", "broken", null),
                                ring(
                                        "engraved",
                                        "SAMPLE",
                                        "ruby",
                                        true,
                                        "0.00",
                                        "0.00",
                                        "2001-01-01")))
                .containsExactly(
                        new Declined(
                                "upgrade",
                                List.of(
                                        Reason.CATEGORY_EXCLUDED,
                                        Reason.ARTICLE_EXCLUDED,
                                        Reason.SOLD_AS_FINAL,
                                        Reason.OTHER_CATEGORY,
                                        Reason.OTHER_KIND,
                                        Reason.CONDITION_NOT_TAKEN)),
                        new Declined(
                                "plain",
                                List.of(
                                        Reason.CATEGORY_EXCLUDED,
                                        Reason.ARTICLE_EXCLUDED,
                                        Reason.SOLD_AS_FINAL,
                                        Reason.CONDITION_NOT_TAKEN,
                                        Reason.TOO_OLD)));
        assertThat(declined(asked(), ring("0.00", "0.00", "2026-03-14")))
                .allMatch(each -> each.reasons().equals(List.of(Reason.NOTHING_LEFT_OF_IT)));
    }

    @Test
    void leave_goes_above_the_policy_but_not_above_the_price_or_the_rules_bound() {
        Piece ring = ring("1200.00", "0.00", "2026-03-14");
        TradeInQuoted quote = quoted(asked("dubai-mall", "good", raise("plain", "900.00")), ring);
        assertThat(quote.offers().getLast().credit()).isEqualTo(usd("900.00"));
        assertThat(quote.offers().getLast().computed()).isEqualTo(usd("756.00"));
        assertThat(quote.raisedBy()).isEqualTo(usd("144.00"));
        assertThat(quoted(asked(), ring).raisedBy()).isEqualTo(usd("0.00"));

        var no = new RaiseNotPossible(usd("756.00"), usd("1000.00"));
        assertThat(refusalOf(raise("plain", "1000.01"), ring)).isEqualTo(no);
        assertThat(refusalOf(raise("plain", "756.00"), ring)).isEqualTo(no);
        assertThat(refusalOf(raise("upgrade", "1200.01"), ring))
                .isEqualTo(new RaiseNotPossible(usd("1200.00"), usd("1200.00")));
        assertThat(refusalOf(raise("none", "800.00"), ring)).isEqualTo(new OfferUnknown("none"));
        assertThat(
                        refusalOf(
                                new Raise(
                                        "plain",
                                        Money.of(CurrencyUnit.EUR, new BigDecimal("800")),
                                        "r",
                                        "m",
                                        null),
                                ring))
                .isEqualTo(no);
    }

    private static TradeInRefusal refusalOf(Raise raise, Piece piece) {
        return refusal(quote(asked("dubai-mall", "good", raise), piece), DECIDER.initial());
    }

    @Test
    void a_repeat_of_the_quote_is_recognised_whatever_has_become_of_piece_and_policy() {
        TradeIn state = after(quote());
        assertThat(events(DECIDER.decide(new Quote(asked(), null, Desk.POLICY), state))).isEmpty();
        assertThat(
                        refusal(
                                quote(
                                        asked("dubai-mall", "worn", null),
                                        ring("1.00", "0.00", "2026-03-14")),
                                state))
                .isEqualTo(new TradeInIdReused());
        assertThat(refusal(new Quote(asked(), null, Desk.POLICY), DECIDER.initial()))
                .isEqualTo(new PieceChanged());
    }

    @Test
    void a_piece_becomes_credit_once() {
        TradeIn state = after(quote(), accept("plain", credit(1)));

        assertThat(events(DECIDER.decide(accept("plain", credit(1)), state))).isEmpty();
        assertThat(refusal(accept("plain", credit(2)), state)).isEqualTo(new TakenAlready());
        assertThat(refusal(accept("plain", sale(3, "5000.00")), state))
                .isEqualTo(new TakenAlready());
        assertThat(refusal(accept("upgrade", credit(1)), state)).isEqualTo(new TakenAlready());
    }

    @Test
    void an_upgrade_takes_a_new_piece_that_costs_enough() {
        TradeIn state = after(quote());
        assertThat(refusal(accept("upgrade", credit(1)), state))
                .isEqualTo(new NewSaleNeeded(usd("4000.00")));
        assertThat(refusal(accept("upgrade", sale(1, "3999.99")), state))
                .isEqualTo(new MinimumSpendNotMet(usd("4000.00")));
        assertThat(refusal(accept("upgrade", sale(1, "4000.00", "0.01")), state))
                .isEqualTo(new MinimumSpendNotMet(usd("4000.01")));
        var taken =
                (TradeInAccepted)
                        events(DECIDER.decide(accept("upgrade", sale(1, "4000.00")), state))
                                .getFirst();
        assertThat(taken.credit()).isEqualTo(usd("2000.00"));
        assertThat(taken.saleId()).isEqualTo(id(1));
        assertThat(taken.creditId()).isNull();
    }

    @Test
    void two_small_pieces_are_not_one_that_costs_enough() {
        var half = new Amounts(usd("2000.00"), usd("0.00"));
        var sale =
                new NewSale(id(1), Desk.CLIENT, usd("4000.00"), List.of(half, half), usd("0.00"));
        assertThat(refusal(accept("upgrade", sale), after(quote())))
                .isEqualTo(new MinimumSpendNotMet(usd("4000.00")));
    }

    @Test
    void credit_is_no_more_than_what_is_due_and_of_the_same_customer_currency_and_store() {
        TradeIn state = after(quote());
        assertThat(refusal(accept("plain", sale(1, "999.99")), state))
                .isEqualTo(new MoreThanDue(usd("1000.00"), usd("999.99")));
        assertThat(events(DECIDER.decide(accept("plain", sale(1, "1000.00")), state))).hasSize(1);
        Money euro = Money.of(CurrencyUnit.EUR, new BigDecimal("5000"));
        Money none = Money.zero(CurrencyUnit.EUR);
        assertThat(
                        refusal(
                                accept(
                                        "plain",
                                        new NewSale(id(1), Desk.CLIENT, euro, List.of(), none)),
                                state))
                .isEqualTo(new OtherCurrency(CurrencyUnit.USD));
        assertThat(
                        refusal(
                                accept(
                                        "plain",
                                        new NewSale(
                                                id(1),
                                                UUID.fromString(
                                                        "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b11"),
                                                usd("5000.00"),
                                                List.of(),
                                                usd("0.00"))),
                                state))
                .isEqualTo(new OtherCustomer());
        Accept there = accept("plain", credit(1));
        assertThat(
                        refusal(
                                new Accept(
                                        there.rule(),
                                        "riyadh",
                                        null,
                                        there.occurredAt(),
                                        there.evidence(),
                                        null,
                                        there.towards()),
                                state))
                .isEqualTo(new OtherStore("dubai-mall"));
        assertThat(refusal(accept("none", credit(1)), state)).isEqualTo(new OfferUnknown("none"));
        assertThat(refusal(accept("plain", credit(1)), DECIDER.initial()))
                .isEqualTo(new TradeInUnknown());
    }

    @Test
    void who_brings_a_piece_from_elsewhere_shows_a_document() {
        var described = new Described("rings", "yellow-gold", null, null, null, usd("500.00"));
        var stranger =
                new Asked(
                        null,
                        "dubai-mall",
                        null,
                        Desk.QUOTED,
                        "Asia/Dubai",
                        null,
                        described,
                        "good",
                        null);
        TradeIn state = after(quote(stranger, Piece.of(described, null)));

        assertThat(refusal(accept("elsewhere", credit(1)), state)).isEqualTo(new IdentityNeeded());
        var taken =
                (TradeInAccepted)
                        events(DECIDER.decide(shown(accept("elsewhere", credit(1))), state))
                                .getFirst();
        assertThat(taken.credit()).isEqualTo(usd("300.00"));
    }

    @Test
    void a_void_gives_the_piece_back_and_the_quote_still_holds() {
        TradeIn taken = after(quote(), accept("upgrade", sale(1, "4000.00")));
        var undo = new Undo(id(1), "dubai-mall", Desk.TAKEN);
        assertThat(events(DECIDER.decide(undo, taken)))
                .containsExactly(
                        new TradeInUndone(
                                Desk.CLIENT,
                                Desk.PIECE,
                                id(1),
                                "dubai-mall",
                                Desk.TAKEN,
                                usd("2000.00")));
        assertThat(refusal(new Undo(id(2), "dubai-mall", Desk.TAKEN), taken))
                .isEqualTo(new TradeInUnknown());

        TradeIn open = after(quote(), accept("upgrade", sale(1, "4000.00")), undo);
        assertThat(events(DECIDER.decide(undo, open))).isEmpty();
        // The voided sale's own request, told again late, must not take the piece in once more.
        assertThat(refusal(accept("upgrade", sale(1, "4000.00")), open))
                .isEqualTo(new SaleVoided(id(1)));
        assertThat(events(DECIDER.decide(accept("plain", credit(5)), open))).hasSize(1);
    }

    @Test
    void what_became_store_credit_is_not_undone_by_a_void() {
        TradeIn state = after(quote(), accept("plain", credit(1)));
        assertThat(refusal(new Undo(id(1), "dubai-mall", Desk.TAKEN), state))
                .isEqualTo(new TradeInUnknown());
    }

    @Test
    void a_policy_that_cannot_be_is_refused() {
        assertThatThrownBy(() -> new Age(12, 101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rule(List.of(new Age(12, 50), new Age(12, 40)), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        rule(List.of(new Age(12, 50)), Map.of("USD", new BigDecimal("0.001"))))
                .isInstanceOf(ArithmeticException.class);
    }

    private static Rule rule(List<Age> ages, Map<String, BigDecimal> atMost) {
        return new Rule(
                "r",
                Source.HOUSE,
                List.of(),
                Map.of(),
                ages,
                Map.of("good", 100),
                0,
                false,
                atMost);
    }
}
