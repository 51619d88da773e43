package maison.purchase.counter.checkout;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import maison.purchase.counter.awaiting.WaitingOrder;
import maison.purchase.counter.awaiting.WaitingOrders;
import maison.purchase.counter.checkout.Checkout.Basket;
import maison.purchase.counter.checkout.Checkout.Credit;
import maison.purchase.counter.checkout.Checkout.Waiting;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// What this service itself has for a customer.
///
/// The person's ids are asked for by a select of their own, here and in what [WaitingOrders] read:
/// else the planner works them out for each call, to guess how many rows there are, and never comes
/// to keep a plan.
@Singleton
final class WaitingReader {

    private static final int MOST = 50;

    private final List<WaitingOrders> kinds;
    private final Jdbi jdbi;

    WaitingReader(@All List<WaitingOrders> kinds, Jdbi jdbi) {
        this.kinds = kinds;
        this.jdbi = jdbi;
    }

    Waiting of(UUID customer, String store, Instant now) {
        var orders = new ArrayList<WaitingOrder>();
        kinds.forEach(kind -> orders.addAll(kind.of(customer)));
        orders.sort(Comparator.comparing(WaitingOrder::ready).reversed());
        return jdbi.withHandle(handle ->
                new Waiting(
                        orders, credits(handle, customer, now), baskets(handle, customer, store)));
    }

    private static List<Credit> credits(Handle handle, UUID customer, Instant now) {
        return handle.createQuery(
                        """
                        select credit_id, currency, balance, expires_at from store_credits
                        where customer_id = any((select person_ids(:customer))::uuid[]) and balance > 0
                          and (expires_at is null or expires_at > :now)
                        order by expires_at nulls last, issued_at, credit_id limit :limit
                        """)
                .bind("customer", customer)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("limit", MOST)
                .map((row, _) -> {
                    var expires = row.getObject("expires_at", OffsetDateTime.class);
                    return new Credit(
                            row.getObject("credit_id", UUID.class),
                            Money.of(
                                    CurrencyUnit.of(row.getString("currency")),
                                    row.getBigDecimal("balance")),
                            expires == null ? null : expires.toInstant());
                })
                .list();
    }

    private static List<Basket> baskets(Handle handle, UUID customer, String store) {
        return handle.createQuery(
                        """
                        select basket_id, terminal_id, suspended_at, line_count
                        from waiting_baskets
                        where store_id = :store and customer_id = any((select person_ids(:customer))::uuid[])
                        order by suspended_at desc, basket_id desc limit :limit
                        """)
                .bind("store", store)
                .bind("customer", customer)
                .bind("limit", MOST)
                .map((row, _) ->
                        new Basket(
                                row.getObject("basket_id", UUID.class),
                                row.getString("terminal_id"),
                                row.getObject("suspended_at", OffsetDateTime.class).toInstant(),
                                row.getInt("line_count")))
                .list();
    }
}
