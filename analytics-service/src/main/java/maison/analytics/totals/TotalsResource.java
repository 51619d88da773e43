package maison.analytics.totals;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import maison.analytics.statistics.Statistics;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Jdbi;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// The totals, computed from the facts when asked for.
@Path("/v1/totals")
@RolesAllowed({Roles.ANALYST, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Totals")
class TotalsResource {

    private final Jdbi jdbi;

    @Inject
    TotalsResource(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @GET
    @Operation(
            operationId = "getTotals",
            summary = "What was sold in all, by currency",
            description = "Every sale counts, also anonymous ones and those of erased customers.")
    @APIResponse(responseCode = "200", description = "Totals by currency")
    public Totals get() {
        return jdbi.inTransaction(handle ->
                new Totals(
                        Statistics.customers(handle),
                        handle.createQuery(
                                        """
                                        with s as (
                                            select currency, count(*) as sales,
                                                   count(*) - count(customer_id) as anonymous,
                                                   sum(net) as sold
                                            from sale_facts group by currency),
                                        r as (
                                            select currency, count(*) as returns,
                                                   sum(net) as returned
                                            from return_facts group by currency)
                                        select currency, coalesce(sales, 0) as sales,
                                               coalesce(anonymous, 0) as anonymous,
                                               coalesce(sold, 0) as sold,
                                               coalesce(returns, 0) as returns,
                                               coalesce(returned, 0) as returned
                                        from s full join r using (currency)
                                        order by currency
                                        """)
                                .map((row, _) -> inCurrency(row))
                                .list()));
    }

    private static Totals.InCurrency inCurrency(ResultSet row) throws SQLException {
        var unit = CurrencyUnit.of(row.getString("currency"));
        var sold = Money.of(unit, row.getBigDecimal("sold"));
        var returned = Money.of(unit, row.getBigDecimal("returned"));
        return new Totals.InCurrency(
                row.getLong("sales"),
                row.getLong("anonymous"),
                row.getLong("returns"),
                sold,
                returned,
                sold.minus(returned));
    }
}
