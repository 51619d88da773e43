package maison.customer.clienteling.rules;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import maison.customer.clienteling.rule.RuleTerms;
import maison.platform.eventstore.EventJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Reads the rows that [RuleProjection] writes.
@Singleton
public final class Rules {

    /// A rule as it is.
    ///
    /// @param version for the `ETag`
    @Schema(name = "TaskRule")
    public record RuleView(String ruleId, int version, RuleTerms terms, boolean inForce) {}

    private final Jdbi jdbi;

    Rules(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// All rules, also retired ones, by their ids.
    public List<RuleView> all() {
        return jdbi.withHandle(handle ->
                handle.createQuery("select * from task_rules order by rule_id")
                        .map((row, _) -> rule(row))
                        .list());
    }

    /// The rules that make tasks.
    public static List<RuleView> inForce(Handle handle) {
        return handle.createQuery("select * from task_rules where in_force order by rule_id")
                .map((row, _) -> rule(row))
                .list();
    }

    private static RuleView rule(ResultSet row) throws SQLException {
        return new RuleView(
                row.getString("rule_id"),
                row.getInt("version"),
                EventJson.read(row.getString("terms"), RuleTerms.class),
                row.getBoolean("in_force"));
    }
}
