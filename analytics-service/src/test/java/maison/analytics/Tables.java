package maison.analytics;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import maison.platform.testing.MaisonTestResource;

/// What is stored, read past the service.
final class Tables {

    private Tables() {}

    static List<String> statistics() {
        try (var connection = MaisonTestResource.database().connect();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select c::text from customer_statistics c order by customer_id")) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
