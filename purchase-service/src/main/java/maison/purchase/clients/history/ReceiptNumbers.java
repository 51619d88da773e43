package maison.purchase.clients.history;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.AppendGuard;
import maison.purchase.sales.sale.Register;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleRefusal.ReceiptNumberTaken;
import org.jdbi.v3.core.Handle;

/// Keeps a terminal from using a receipt number for two sales.
@Singleton
final class ReceiptNumbers implements AppendGuard {

    private record Receipt(String terminalId, String number) {}

    private record Claim(Append append, UUID saleId, Receipt receipt) {}

    @Override
    public Map<Append, Object> check(Handle handle, List<Append> batch) {
        List<Claim> claims = claimsOf(batch);
        if (claims.isEmpty()) {
            return Map.of();
        }
        Map<Receipt, UUID> holders = holders(handle, claims);
        Set<UUID> known = clashing(claims) ? knownSales(handle, claims) : Set.of();
        var stopped = new IdentityHashMap<Append, Object>();
        for (Claim claim : claims) {
            UUID holder = holders.get(claim.receipt());
            if (holder != null && !holder.equals(claim.saleId())) {
                stopped.put(
                        claim.append(),
                        new ReceiptNumberTaken(
                                claim.receipt().terminalId(), claim.receipt().number(), holder));
            } else if (!known.contains(claim.saleId())) {
                // A sale that is there already will lose its race, so it takes no number.
                holders.put(claim.receipt(), claim.saleId());
            }
        }
        return stopped;
    }

    /// The table `sales` is unique in terminal and receipt number.
    @Override
    public boolean isHeldByIndex() {
        return true;
    }

    private static List<Claim> claimsOf(List<Append> batch) {
        var claims = new ArrayList<Claim>(batch.size());
        for (Append append : batch) {
            for (Append.Part part : append.parts()) {
                for (Object event : part.decided()) {
                    if (event instanceof SaleCompleted sale && !isSecond(sale)) {
                        Register register = sale.register();
                        claims.add(
                                new Claim(
                                        append,
                                        part.stream().id(),
                                        new Receipt(
                                                register.terminalId(), register.receiptNumber())));
                    }
                }
            }
        }
        return claims;
    }

    /// A sale of an offline till that is known to have another one's number.
    private static boolean isSecond(SaleCompleted sale) {
        return sale.offline() != null && sale.offline().receiptOf() != null;
    }

    private static boolean clashing(List<Claim> claims) {
        var seen = new HashSet<Receipt>();
        return !claims.stream().allMatch(claim -> seen.add(claim.receipt()));
    }

    private static Map<Receipt, UUID> holders(Handle handle, List<Claim> claims) {
        var holders = new HashMap<Receipt, UUID>();
        handle.createQuery(
                        """
                        select terminal_id, receipt_number, sale_id
                        from unnest(:terminals::text[], :numbers::text[]) as c(terminal, number)
                        join sales on terminal_id = c.terminal and receipt_number = c.number
                                   and receipt_of is null
                        """)
                .bind("terminals", texts(claims.stream().map(c -> c.receipt().terminalId())))
                .bind("numbers", texts(claims.stream().map(c -> c.receipt().number())))
                .map((row, _) -> holders.put(receipt(row), row.getObject("sale_id", UUID.class)))
                .list();
        return holders;
    }

    private static String[] texts(java.util.stream.Stream<String> values) {
        return values.toArray(String[]::new);
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        return new Receipt(row.getString("terminal_id"), row.getString("receipt_number"));
    }

    private static Set<UUID> knownSales(Handle handle, List<Claim> claims) {
        return handle.createQuery("select sale_id from sales where sale_id = any(:ids)")
                .bind("ids", claims.stream().map(Claim::saleId).toArray(UUID[]::new))
                .mapTo(UUID.class)
                .set();
    }
}
