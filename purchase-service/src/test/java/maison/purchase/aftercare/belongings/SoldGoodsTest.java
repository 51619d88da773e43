package maison.purchase.aftercare.belongings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import maison.platform.eventstore.Decision.Accepted;
import maison.purchase.aftercare.belonging.Beginning;
import maison.purchase.aftercare.belonging.Belonging;
import maison.purchase.aftercare.belonging.Belonging.Filed;
import maison.purchase.aftercare.belonging.BelongingDecider;
import maison.purchase.aftercare.belonging.BelongingEvent;
import maison.purchase.aftercare.belonging.BelongingEvent.FileOpened;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceRegistered;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceTradeInUndone;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceTradedIn;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceTransferred;
import maison.purchase.aftercare.belonging.Note;
import maison.purchase.aftercare.belonging.Origin;
import maison.purchase.sales.sale.Examples;
import maison.purchase.sales.sale.Sale.Sold;
import maison.purchase.sales.sale.SaleCommand.MoveSale;
import maison.purchase.sales.sale.SaleDecider;
import maison.purchase.sales.sale.SaleEvent;
import maison.purchase.sales.sale.SaleEvent.Circumstances;
import maison.purchase.sales.sale.SaleEvent.Gift;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Whose the goods of a sale are, and what is left of them, follows from sale and file.
class SoldGoodsTest {

    private static final UUID SALE = UUID.fromString("0195951e-7c40-7a10-9d4e-5b1f3c2a9e05");
    private static final UUID DAUGHTER = new UUID(8, 1);
    private static final UUID FRIEND = new UUID(8, 2);
    private static final Instant NOW = Examples.WEDNESDAY.plus(Duration.ofDays(30));
    private static final Origin ORIGIN = new Origin(SALE, "1");
    private static final UUID PIECE = ORIGIN.pieceId();
    private static final Note NOTE = new Note(new UUID(9, 9), "dubai-mall", Examples.WEDNESDAY);

    private final SaleDecider sales = new SaleDecider();
    private final BelongingDecider files = new BelongingDecider();

    private static SaleCompleted sale(@Nullable UUID customer) {
        return Examples.sale(
                customer,
                List.of(
                        Examples.line("1", "3", "30.00", "1.50"),
                        Examples.line("2", "1", "5.00", "0.25")));
    }

    private Sold sold(SaleCompleted facts) {
        return (Sold) sales.evolve(sales.initial(), facts);
    }

    private Sold moved(Sold sold, UUID to, long step) {
        var move =
                new MoveSale(
                        new UUID(7, step),
                        to,
                        "dubai-mall",
                        Examples.WEDNESDAY,
                        "wrong-customer",
                        null);
        return sales.decide(move, sold) instanceof Accepted<SaleEvent, ?>(var events)
                ? (Sold) sales.replay(sold, events)
                : sold;
    }

    private Filed file(BelongingEvent... events) {
        return (Filed) files.replay(List.of(events));
    }

    private static Piece first(Sold sold, @Nullable Filed file) {
        Map<UUID, Filed> filed = file == null ? Map.of() : Map.of(PIECE, file);
        return SoldGoods.of(SALE, sold, filed, NOW).pieces().getFirst();
    }

    private static PieceTransferred given(UUID to) {
        return new PieceTransferred(NOTE, Examples.CUSTOMER, to, "gift", null);
    }

    @Test
    void each_line_is_the_buyers_and_begins_as_the_sale_does() {
        List<Piece> pieces =
                SoldGoods.of(SALE, sold(sale(Examples.CUSTOMER)), Map.of(), NOW).pieces();
        assertThat(pieces).hasSize(2);
        for (Piece piece : pieces) {
            assertThat(piece.ownerId()).isEqualTo(Examples.CUSTOMER);
            assertThat(piece.acquiredAt()).isEqualTo(Examples.SATURDAY);
            assertThat(Beginning.first(piece.id())).isEqualTo(Beginning.first(SALE));
            assertThat(piece.id().toString())
                    .isBetween(Beginning.first(SALE).toString(), Beginning.last(SALE).toString());
        }
        assertThat(pieces.getFirst().id()).isEqualTo(PIECE);
        assertThat(pieces.getFirst().quantity()).isEqualTo(Examples.quantity("3"));
    }

    @Test
    void a_sale_of_nobody_has_none_until_it_is_somebodys_and_keeps_them_then() {
        Sold nobodys = sold(sale(null));
        assertThat(SoldGoods.of(SALE, nobodys, Map.of(), NOW).pieces()).isEmpty();
        assertThat(first(moved(nobodys, DAUGHTER, 1), null).ownerId()).isEqualTo(DAUGHTER);
    }

    @Test
    void a_gift_is_its_recipients_from_its_moment_on_and_a_move_changes_nothing_of_it() {
        var gift = new Circumstances(null, null, null, new Gift(DAUGHTER, NOW), null);
        SaleCompleted plain = sale(Examples.CUSTOMER);
        Sold sold =
                sold(
                        new SaleCompleted(
                                plain.customerId(),
                                plain.register(),
                                plain.occurredAt(),
                                plain.zone(),
                                plain.amounts(),
                                plain.lines(),
                                plain.tenders(),
                                plain.change(),
                                gift));
        Sold moved = moved(sold, FRIEND, 1);
        assertThat(first(moved, null).ownerId()).isEqualTo(DAUGHTER);
        Piece before = SoldGoods.of(SALE, moved, Map.of(), NOW.minusNanos(1)).pieces().getFirst();
        assertThat(before.ownerId()).isEqualTo(FRIEND);
    }

    @Test
    void what_was_given_away_stays_where_it_is_whoever_gets_the_sale() {
        Sold moved = moved(sold(sale(Examples.CUSTOMER)), FRIEND, 1);
        Piece piece =
                first(moved, file(new FileOpened(ORIGIN, Examples.WEDNESDAY), given(DAUGHTER)));
        assertThat(piece.ownerId()).isEqualTo(DAUGHTER);
        assertThat(piece.given()).isTrue();
    }

    @Test
    void what_the_house_took_in_is_nobodys_until_that_is_undone() {
        Sold sold = sold(sale(Examples.CUSTOMER));
        var opened = new FileOpened(ORIGIN, Examples.WEDNESDAY);
        var taken =
                new PieceTradedIn(NOTE, Examples.CUSTOMER, new UUID(5, 5), Examples.quantity("3"));
        Piece gone = first(sold, file(opened, taken));
        assertThat(gone.tradedIn()).isTrue();
        assertThat(gone.ownerId()).isNull();
        assertThat(gone.quantity()).isNull();
        Piece again =
                first(sold, file(opened, taken, new PieceTradeInUndone(NOTE, new UUID(5, 5))));
        assertThat(again).isEqualTo(first(sold, null));
    }

    @Test
    void an_id_that_somebody_gave_to_a_piece_of_their_own_is_theirs() {
        var own =
                new PieceRegistered(
                        DAUGHTER, "dubai-mall", Examples.SATURDAY, "rings", null, null, null, null);
        List<Piece> pieces =
                SoldGoods.of(SALE, sold(sale(Examples.CUSTOMER)), Map.of(PIECE, file(own)), NOW)
                        .pieces();
        assertThat(pieces).extracting(Piece::id).doesNotContain(PIECE).hasSize(1);
    }

    /// Moves in any order, with gifts to others in between: the last word of the piece's own file,
    /// or else of the sale.
    @Property(tries = 300)
    void whoever_was_told_last_has_it(@ForAll Random random) {
        List<UUID> people = List.of(Examples.CUSTOMER, DAUGHTER, FRIEND);
        Sold sold = sold(sale(Examples.CUSTOMER));
        UUID owner = Examples.CUSTOMER;
        boolean given = false;
        Belonging file = files.initial();
        var filed = new HashMap<UUID, Filed>();
        for (int step = 1; step < 10; step++) {
            UUID to = people.get(random.nextInt(3));
            if (random.nextInt(4) == 0) {
                if (!given) {
                    file = files.evolve(file, new FileOpened(ORIGIN, Examples.WEDNESDAY));
                }
                given = true;
                owner = to;
                file = files.evolve(file, given(to));
                filed.put(PIECE, (Filed) file);
            } else {
                sold = moved(sold, to, step);
                owner = given ? owner : to;
            }
            Piece piece = SoldGoods.of(SALE, sold, filed, NOW).pieces().getFirst();
            assertThat(piece.ownerId()).isEqualTo(owner);
            assertThat(piece.given()).isEqualTo(given);
        }
    }
}
