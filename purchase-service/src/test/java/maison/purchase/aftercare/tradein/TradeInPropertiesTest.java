package maison.purchase.aftercare.tradein;

import static maison.purchase.aftercare.tradein.Desk.CLIENT;
import static maison.purchase.aftercare.tradein.Desk.DECIDER;
import static maison.purchase.aftercare.tradein.Desk.EVIDENCE;
import static maison.purchase.aftercare.tradein.Desk.PIECE;
import static maison.purchase.aftercare.tradein.Desk.QUOTED;
import static maison.purchase.aftercare.tradein.Desk.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import maison.platform.eventstore.Decision.Accepted;
import maison.purchase.aftercare.belonging.Belonging;
import maison.purchase.aftercare.belonging.BelongingCommand.Enter;
import maison.purchase.aftercare.belonging.BelongingDecider;
import maison.purchase.aftercare.belonging.BelongingEvent;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceTradeInUndone;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceTradedIn;
import maison.purchase.aftercare.belonging.BelongingRefusal;
import maison.purchase.aftercare.belonging.Note;
import maison.purchase.aftercare.belonging.Origin;
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
import maison.purchase.aftercare.tradein.TradeInPolicy.Age;
import maison.purchase.aftercare.tradein.TradeInPolicy.Excluded;
import maison.purchase.aftercare.tradein.TradeInPolicy.Price;
import maison.purchase.aftercare.tradein.TradeInPolicy.Rule;
import maison.purchase.sales.sale.Amounts;
import maison.purchase.sales.sale.Quantity;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Whatever is asked of several quotes for one piece, in whatever order: there is one credit for it
/// at most. The sums are counted here in minor units, apart from the code that is under test.
class TradeInPropertiesTest {

    /// A policy and a piece.
    record Start(long cents, long tax, int age, int condition, @Nullable Long cap, int months) {}

    /// Something that somebody wants; whether it makes sense is for the trade-in to say.
    record Wish(int what, int quote, int target, int rule, int day, long cents) {}

    private static final int QUOTES = 3;
    private static final Origin ORIGIN = new Origin(new UUID(9, 9), "1");
    private static final Quantity ONE = new Quantity(BigDecimal.ONE);

    private final BelongingDecider pieces = new BelongingDecider();

    @Property(tries = 500)
    void credit_arises_at_most_once_and_every_cent_of_it_is_accounted_for(
            @ForAll("starts") Start start, @ForAll("wishes") List<Wish> wishes) {
        Map<Integer, TradeIn> tradeIns = new HashMap<>();
        Belonging file = pieces.initial();
        Map<UUID, Long> tenders = new HashMap<>();
        Map<UUID, Long> credits = new HashMap<>();
        long in = 0;
        long reversed = 0;
        for (Wish wish : wishes) {
            TradeIn before = tradeIns.getOrDefault(wish.quote(), new Unquoted());
            var decision = DECIDER.decide(command(start, wish), before);
            if (!(decision instanceof Accepted<TradeInEvent, TradeInRefusal>(var events))
                    || events.isEmpty()) {
                continue;
            }
            TradeInEvent event = events.getFirst();
            Belonging entered = enter(file, wish, event);
            if (entered == null) {
                // The act is one: what the piece refuses has not happened to the trade-in.
                continue;
            }
            file = entered;
            tradeIns.put(wish.quote(), DECIDER.evolve(before, event));
            switch (event) {
                case TradeInAccepted taken -> {
                    in += cents(taken.credit());
                    Map<UUID, Long> target = taken.saleId() == null ? credits : tenders;
                    UUID to = taken.saleId() == null ? taken.creditId() : taken.saleId();
                    assertThat((taken.saleId() == null) != (taken.creditId() == null)).isTrue();
                    target.merge(Objects.requireNonNull(to), cents(taken.credit()), Long::sum);
                }
                case TradeInUndone undone -> {
                    reversed += cents(undone.credit());
                    assertThat(tenders.remove(undone.saleId())).isEqualTo(cents(undone.credit()));
                }
                case TradeInQuoted _ -> {}
            }
            assertThat(in).isEqualTo(sum(tenders) + sum(credits) + reversed);
            assertThat(tenders.size() + credits.size()).isLessThanOrEqualTo(1);
            long held =
                    tradeIns.values().stream()
                            .filter(each -> each instanceof Quoted quoted && quoted.taken() != null)
                            .count();
            assertThat(held).isEqualTo(tenders.size() + credits.size());
        }
    }

    /// What the piece's own file says to it; null if it refuses.
    private @Nullable Belonging enter(Belonging file, Wish wish, TradeInEvent event) {
        var note = new Note(noteId(wish, event), "dubai-mall", event.occurredAt());
        BelongingEvent.Step step =
                switch (event) {
                    case TradeInQuoted _ -> null;
                    case TradeInAccepted _ ->
                            new PieceTradedIn(note, CLIENT, id(wish.quote()), ONE);
                    case TradeInUndone _ -> new PieceTradeInUndone(note, id(wish.quote()));
                };
        if (step == null) {
            return file;
        }
        // An entry that is there already takes nothing in: the act stops, see TakingIn.
        return pieces.decide(new Enter(ORIGIN, CLIENT, step), file)
                                instanceof Accepted<BelongingEvent, BelongingRefusal>(var more)
                        && (step instanceof PieceTradeInUndone || !more.isEmpty())
                ? pieces.replay(file, more)
                : null;
    }

    private static UUID noteId(Wish wish, TradeInEvent event) {
        return event instanceof TradeInUndone
                ? new UUID(wish.quote(), 100L + wish.target())
                : new UUID(wish.quote(), wish.target());
    }

    @Property
    void credit_is_never_above_the_cap_nor_above_what_was_paid(
            @ForAll("starts") Start start, @ForAll("raises") @Nullable Long raised) {
        Raise raise =
                raised == null
                        ? null
                        : new Raise("plain", usd(raised), "loyal-client", "manager-2", null);
        var decision = DECIDER.decide(quote(start, raise), DECIDER.initial());
        if (!(decision instanceof Accepted<TradeInEvent, TradeInRefusal>(var events))) {
            return;
        }
        var quote = (TradeInQuoted) events.getFirst();
        long paid = start.cents();
        assertThat(cents(quote.worth().paid())).isEqualTo(paid);
        for (Offer offer : quote.offers()) {
            assertThat(cents(offer.credit())).isPositive().isLessThanOrEqualTo(paid);
            if (offer.rule().equals("plain")) {
                if (start.cap() != null) {
                    assertThat(cents(offer.credit())).isLessThanOrEqualTo(start.cap());
                }
                // Twice the share, rounded half up, by whole numbers alone.
                long computed = (paid * start.age() * start.condition() * 2 + 10_000) / 20_000;
                assertThat(cents(offer.computed())).isEqualTo(computed);
                if (raised == null) {
                    assertThat(cents(offer.credit()))
                            .isEqualTo(
                                    start.cap() == null
                                            ? computed
                                            : Math.min(computed, start.cap()));
                }
            }
        }
    }

    /// A repeat of any command that was accepted changes nothing.
    @Property
    void a_repeat_changes_nothing(
            @ForAll("starts") Start start, @ForAll("wishes") List<Wish> wishes) {
        TradeIn state = DECIDER.initial();
        Set<Wish> since = new HashSet<>();
        for (Wish wish : wishes) {
            var decision = DECIDER.decide(command(start, wish), state);
            if (decision instanceof Accepted<TradeInEvent, TradeInRefusal>(var events)) {
                state = DECIDER.replay(state, events);
                since.add(wish);
                assertThat(DECIDER.decide(command(start, wish), state))
                        .isEqualTo(new Accepted<>(List.of()));
            }
        }
        assertThat(since.size()).isLessThanOrEqualTo(wishes.size());
    }

    private static TradeInCommand command(Start start, Wish wish) {
        return switch (wish.what()) {
            case 0 -> quote(start, null);
            case 1 -> accept(wish, new NewCredit(id(100 + wish.target())));
            case 2 -> {
                Money price = usd(wish.cents());
                yield accept(
                        wish,
                        new NewSale(
                                id(wish.target()),
                                CLIENT,
                                price,
                                List.of(new Amounts(price, usd(0))),
                                usd(0)));
            }
            default ->
                    new Undo(
                            id(wish.target()),
                            "dubai-mall",
                            QUOTED.plus(Duration.ofDays(wish.day())));
        };
    }

    private static Accept accept(Wish wish, TradeInCommand.Towards towards) {
        return new Accept(
                wish.rule() == 0 ? "upgrade" : "plain",
                "dubai-mall",
                null,
                QUOTED.plus(Duration.ofDays(wish.day())),
                EVIDENCE,
                null,
                towards);
    }

    private static Quote quote(Start start, @Nullable Raise raise) {
        var policy =
                new TradeInPolicy(
                        "p",
                        10,
                        new Price(false, Map.of()),
                        new Excluded(List.of(), List.of(), false),
                        List.of(
                                rule("upgrade", 100, 100, null, 200),
                                rule("plain", start.age(), start.condition(), start.cap(), 0)));
        var piece =
                new Piece(
                        Source.HOUSE,
                        "rings",
                        "RING",
                        Map.of(),
                        false,
                        new Amounts(usd(start.cents()), usd(start.tax())),
                        LocalDate.parse("2026-09-18").minusMonths(start.months()),
                        ONE);
        return new Quote(
                new Asked(
                        CLIENT,
                        "dubai-mall",
                        null,
                        QUOTED,
                        "Asia/Dubai",
                        PIECE,
                        null,
                        "good",
                        raise),
                piece,
                policy);
    }

    private static Rule rule(
            String name, int age, int condition, @Nullable Long cap, int minimumSpend) {
        return new Rule(
                name,
                Source.HOUSE,
                List.of(),
                Map.of(),
                List.of(new Age(24, age)),
                Map.of("good", condition),
                minimumSpend,
                false,
                cap == null ? Map.of() : Map.of("USD", BigDecimal.valueOf(cap, 2)));
    }

    private static Money usd(long cents) {
        return Money.ofMinor(CurrencyUnit.USD, cents);
    }

    private static long cents(Money amount) {
        return amount.getAmountMinorLong();
    }

    private static long sum(Map<UUID, Long> amounts) {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }

    @Provide
    Arbitrary<Start> starts() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 1_000_000),
                        Arbitraries.longs().between(0, 10_000),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.longs().between(0, 500_000).injectNull(0.3),
                        Arbitraries.integers().between(0, 30))
                .as(Start::new);
    }

    @Provide
    Arbitrary<Long> raises() {
        return Arbitraries.longs().between(0, 1_200_000).injectNull(0.3);
    }

    @Provide
    Arbitrary<List<Wish>> wishes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, QUOTES - 1),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.longs().between(0, 3_000_000))
                .as(Wish::new)
                .list()
                .ofMaxSize(40);
    }
}
