package maison.loyalty.earning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import maison.loyalty.account.Lot;
import maison.loyalty.account.Paid;
import maison.loyalty.account.Return;
import maison.loyalty.account.Sale;
import maison.loyalty.account.Standing;
import maison.loyalty.account.Tills;
import maison.loyalty.account.Tills.Book;
import maison.platform.eventstore.EventJson;
import maison.platform.testing.Golden;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// A sale that was moved is as if it had been the right person's from the start, for both.
class MovedSaleTest {

    private static final Wanted NOTHING_MORE = new Wanted(false, false);
    private static final Instant SOLD = Tills.START;
    private static final Instant LAST = SOLD.plus(Duration.ofDays(40));
    private static final UUID SALE = new UUID(0, 1);
    private static final List<UUID> PEOPLE = List.of(new UUID(1, 1), new UUID(1, 2));

    /// What purchase-service publishes of one sale of two lines, told to the accounts as it is
    /// published.
    private static final class Told {

        private final Map<UUID, Book> books = new HashMap<>();
        private final List<SaleLinesReturned> returns = new ArrayList<>();
        private final HashSet<UUID> ever = new HashSet<>();
        private final int[] left = {4, 4};
        private @Nullable UUID owner;
        private @Nullable UUID knownAs;
        private int number;

        Told(@Nullable UUID buyer) {
            for (UUID each : PEOPLE) {
                books.put(each, withOwnHistory(each));
            }
            owner = buyer;
            if (buyer != null) {
                ever.add(buyer);
                book(buyer).learn(LAST, sale(buyer).fact(NOTHING_MORE));
            }
        }

        Book book(UUID person) {
            return Objects.requireNonNull(books.get(person));
        }

        void giveBack(int line) {
            if (left[line] == 0) {
                return;
            }
            left[line]--;
            number++;
            var back =
                    new SaleLinesReturned(
                            new UUID(2, number),
                            SALE,
                            owner,
                            SOLD.plus(Duration.ofHours(number)),
                            List.of(line(line, 1)),
                            knownAs);
            returns.add(back);
            if (owner != null) {
                book(owner).learn(LAST, back.fact(NOTHING_MORE));
            }
        }

        void move(@Nullable UUID to) {
            if (Objects.equals(to, owner)) {
                return;
            }
            number++;
            UUID moveId = new UUID(3, number);
            if (owner != null) {
                var rest = new ArrayList<SaleLinesReturned.Line>();
                for (int line = 0; line < left.length; line++) {
                    if (left[line] > 0) {
                        rest.add(line(line, left[line]));
                    }
                }
                var event = new SaleLeft(moveId, SALE, owner, knownAs, SOLD, rest);
                book(owner).learn(LAST, event.facts(NOTHING_MORE));
            }
            owner = to;
            knownAs = null;
            if (to != null) {
                knownAs = ever.add(to) ? null : new UUID(4, number);
                var joined = new SaleJoined(to, knownAs, sale(to), returns);
                book(to).learn(LAST, joined.facts(NOTHING_MORE));
            }
        }

        /// What should have been: the sale and its returns are the last owner's alone.
        Book right(UUID person) {
            Book book = withOwnHistory(person);
            if (person.equals(owner)) {
                book.learn(LAST, sale(person).fact(NOTHING_MORE));
                returns.forEach(
                        each -> book.learn(LAST, each.fact(each.returnId(), SALE, NOTHING_MORE)));
            }
            return book;
        }

        private static Book withOwnHistory(UUID person) {
            Sale own = Tills.sale("own of " + person, SOLD.minus(Duration.ofDays(9)), 450);
            return Tills.book().learn(LAST, own);
        }
    }

    private static SaleCompleted sale(UUID customer) {
        return new SaleCompleted(
                SALE,
                customer,
                "dubai-mall",
                "USD",
                SOLD,
                List.of(
                        new SaleCompleted.Line(
                                "1", BigDecimal.valueOf(4), usd(40_000), null, null, null, null),
                        new SaleCompleted.Line(
                                "2", BigDecimal.valueOf(4), usd(200_000), null, null, null, null)),
                null,
                null);
    }

    private static SaleLinesReturned.Line line(int line, int quantity) {
        long each = line == 0 ? 10_000 : 50_000;
        return new SaleLinesReturned.Line(
                Integer.toString(line + 1),
                BigDecimal.valueOf(quantity),
                usd(each * quantity),
                null);
    }

    private static Money usd(long cents) {
        return Money.ofMinor(CurrencyUnit.USD, cents);
    }

    @Property(tries = 500)
    void whatever_was_moved_and_returned_in_between(@ForAll Random random) {
        var told = new Told(person(random));
        for (int step = random.nextInt(9); step > 0; step--) {
            if (random.nextBoolean()) {
                told.move(person(random));
            } else {
                told.giveBack(random.nextInt(2));
            }
        }
        for (UUID each : PEOPLE) {
            assertSame(told.book(each).at(LAST), told.right(each).at(LAST));
        }
    }

    private static @Nullable UUID person(Random random) {
        int number = random.nextInt(PEOPLE.size() + 1);
        return number == PEOPLE.size() ? null : PEOPLE.get(number);
    }

    private static void assertSame(Standing moved, Standing right) {
        assertThat(moved.balance()).isEqualTo(right.balance());
        assertThat(moved.measures()).isEqualTo(right.measures());
        assertThat(moved.tier()).isEqualTo(right.tier());
        assertThat(moved.since()).isEqualTo(right.since());
        assertThat(moved.steps()).isEqualTo(right.steps());
        assertThat(moved.nextChange()).isEqualTo(right.nextChange());
        assertThat(active(moved)).isEqualTo(active(right));
    }

    private static List<Long> active(Standing standing) {
        return standing.lots().stream().map(Lot::active).filter(points -> points > 0).toList();
    }

    @Example
    void reads_what_purchase_service_promises() {
        SaleLeft left = promised("maison.sale.left.v1", SaleLeft.class);
        SaleJoined joined = promised("maison.sale.joined.v1", SaleJoined.class);

        assertThat(left.facts(NOTHING_MORE)).hasSize(1);
        assertThat(joined.facts(NOTHING_MORE)).hasSize(2);
    }

    @Example
    void reads_tax_and_tenders_where_the_programme_asks() {
        SaleJoined joined = promised("maison.sale.joined.v1-tenders", SaleJoined.class);

        Sale sale = (Sale) joined.facts(new Wanted(true, true)).getFirst();
        assertThat(sale.paid()).isEqualTo(new Paid(12_002, Map.of("store-credit", 2_000L)));
        assertThat(sale.lines().getFirst().taxMinor()).isEqualTo(1_565);
        Return returned = (Return) joined.facts(new Wanted(true, true)).getLast();
        assertThat(returned.lines().getFirst().taxMinor()).isEqualTo(783);

        Sale plain = (Sale) joined.facts(NOTHING_MORE).getFirst();
        assertThat(plain.paid()).isNull();
        assertThat(plain.lines().getFirst().taxMinor()).isNull();
    }

    private static <T> T promised(String name, Class<T> type) {
        try {
            return EventJson.MAPPER.readValue(Golden.published("purchase-service", name), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not as promised: " + name, e);
        }
    }
}
