package maison.purchase.belongings;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;
import maison.purchase.belonging.BelongingEvent.PieceRegistered;
import maison.purchase.belonging.BelongingEvent.PieceTradeInUndone;
import maison.purchase.belonging.BelongingEvent.PieceTradedIn;
import maison.purchase.belonging.BelongingEvent.PieceTransferred;
import maison.purchase.belonging.Origin;
import maison.purchase.bespoke.BespokeEvent.OrderDelivered;
import maison.purchase.sale.SaleEvent.LinesReturned;
import maison.purchase.sale.SaleEvent.ReturnedLine;
import maison.purchase.sale.SaleEvent.SaleCompleted;
import maison.purchase.sale.SaleEvent.SaleJoined;
import maison.purchase.sale.SaleEvent.SaleLeft;
import maison.purchase.sale.SaleEvent.SaleVoided;
import org.jspecify.annotations.Nullable;

/// Fills the tables of `projections/belongings.sql`.
///
/// What is new goes first, in one statement: nothing can have happened to it before. The others
/// keep the order of the log, since a piece can come to somebody and go within one batch;
/// neighbours of one kind share a statement.
@Singleton
final class BelongingsProjection implements WritingProjection {

    private static final String INSERT =
            """
            insert into belongings (belonging_id, owner_id, recipient_id, reveal_at, sale_id,
                                    line_id, store_id, acquired_at, sku, description, category,
                                    brand, quantity)
            select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[], ?::uuid[],
                                 ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::text[],
                                 ?::text[], ?::text[], ?::numeric[])
            """;

    // An id that somebody had used for a piece of their own must not stop a sale, and what becomes
    // of the sale (`sale_id is not null` below) leaves their piece alone.
    private static final String BUY = INSERT + "on conflict (belonging_id) do nothing";

    // Whoever's sale it was before, the piece is there already; it only changes hands.
    private static final String JOIN =
            INSERT
                    + """
                    on conflict (belonging_id) do update
                    set owner_id = excluded.owner_id
                    where not belongings.given and belongings.sale_id is not null
                    """;

    private static final String LEAVE =
            """
            update belongings set owner_id = null
            from unnest(?::uuid[]) as l(id)
            where belonging_id = l.id and not given and sale_id is not null
            """;

    // Sums first: an update touches a row once, however often it is joined.
    private static final String RETURN =
            """
            update belongings set quantity = belongings.quantity - r.quantity
            from (select id, sum(quantity) as quantity
                  from unnest(?::uuid[], ?::numeric[]) as t(id, quantity) group by id) r
            where belonging_id = r.id and belongings.sale_id is not null
            """;

    private static final String GIVE =
            """
            update belongings
            set owner_id = g.owner, recipient_id = null, reveal_at = null, given = true
            from unnest(?::uuid[], ?::uuid[]) as g(id, owner) where belonging_id = g.id
            """;

    // It stays where it was in all else, so that an undone trade-in needs to know nothing of it.
    private static final String TRADE =
            """
            update belongings set traded_in = t.traded_in
            from unnest(?::uuid[], ?::boolean[]) as t(id, traded_in) where belonging_id = t.id
            """;

    private static final String DELIVER =
            """
            insert into delivered_orders (sale_id, order_id)
            select * from unnest(?::uuid[], ?::uuid[])
            """;

    /// A change of one row.
    private sealed interface Change {}

    private record Bought(PieceRow piece) implements Change {}

    private record Joined(PieceRow piece) implements Change {}

    private record Left(UUID id) implements Change {}

    private record Back(UUID id, ReturnedLine line) implements Change {}

    private record Given(UUID id, @Nullable UUID owner) implements Change {}

    private record Traded(UUID id, boolean in) implements Change {}

    private record Delivered(UUID sale, UUID order) implements Change {}

    @Override
    public String name() {
        return "belongings";
    }

    @Override
    public String ddl() {
        return "projections/belongings.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var bought = new ArrayList<Change>();
        var writes = new ArrayList<Write>();
        var run = new ArrayList<Change>();
        for (RecordedEvent<?> each : events) {
            for (Change change : changes(each)) {
                if (change instanceof Bought) {
                    bought.add(change);
                    continue;
                }
                // Two of one piece in one statement would leave what becomes of it to chance.
                boolean alone = change instanceof Given || change instanceof Traded;
                boolean other = !run.isEmpty() && run.getFirst().getClass() != change.getClass();
                if (other || (alone && !run.isEmpty())) {
                    writes.addAll(written(run));
                    run.clear();
                }
                run.add(change);
            }
        }
        writes.addAll(written(run));
        writes.addAll(0, written(bought));
        return writes;
    }

    private static List<? extends Change> changes(RecordedEvent<?> recorded) {
        UUID id = recorded.streamId();
        return switch (recorded.event()) {
            case SaleCompleted sale ->
                    PieceRow.of(id, sale.customerId(), sale).stream().map(Bought::new).toList();
            case SaleJoined joined -> PieceRow.of(id, joined).stream().map(Joined::new).toList();
            case SaleLeft left ->
                    left.rest().stream()
                            .map(line -> new Left(new Origin(id, line.lineId()).pieceId()))
                            .toList();
            case LinesReturned back -> returned(id, back);
            case SaleVoided voided -> returned(id, voided.undone());
            case PieceRegistered piece -> List.of(new Bought(PieceRow.of(id, piece)));
            case PieceTransferred given -> List.of(new Given(id, given.toId()));
            case PieceTradedIn _ -> List.of(new Traded(id, true));
            case PieceTradeInUndone _ -> List.of(new Traded(id, false));
            case OrderDelivered delivered -> List.of(new Delivered(delivered.saleId(), id));
            default -> List.of();
        };
    }

    private static List<Back> returned(UUID sale, LinesReturned returned) {
        return returned.lines().stream()
                .map(line -> new Back(new Origin(sale, line.lineId()).pieceId(), line))
                .toList();
    }

    private static List<Write> written(List<Change> run) {
        if (run.isEmpty()) {
            return List.of();
        }
        return switch (run.getFirst()) {
            case Bought _ -> PieceRow.write(BUY, all(run, Bought.class, Bought::piece));
            case Joined _ -> PieceRow.write(JOIN, last(all(run, Joined.class, Joined::piece)));
            case Left _ -> Write.ofRows(LEAVE, run, each -> ((Left) each).id());
            case Back _ ->
                    Write.ofRows(
                            RETURN,
                            run,
                            each -> ((Back) each).id(),
                            each -> ((Back) each).line().quantity());
            case Given _ ->
                    Write.ofRows(
                            GIVE, run, each -> ((Given) each).id(), each -> ((Given) each).owner());
            case Traded _ ->
                    Write.ofRows(
                            TRADE, run, each -> ((Traded) each).id(), each -> ((Traded) each).in());
            case Delivered _ ->
                    Write.ofRows(
                            DELIVER,
                            run,
                            each -> ((Delivered) each).sale(),
                            each -> ((Delivered) each).order());
        };
    }

    // Of a sale that was moved again, nothing left it between if all of it had come back.
    private static List<PieceRow> last(List<PieceRow> pieces) {
        var last = new LinkedHashMap<UUID, PieceRow>();
        pieces.forEach(piece -> last.put(piece.id(), piece));
        return List.copyOf(last.values());
    }

    private static <C extends Change> List<PieceRow> all(
            List<Change> run, Class<C> kind, java.util.function.Function<C, PieceRow> piece) {
        return run.stream().map(kind::cast).map(piece).toList();
    }
}
