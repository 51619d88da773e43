package maison.analytics.assessment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import maison.analytics.segment.Inputs;
import maison.platform.eventstore.EventJson;
import org.jspecify.annotations.Nullable;

/// The columns in which a batch of assessments goes to the database.
final class AssessmentColumns {

    record Column(String name, String type, Function<Assessment, @Nullable Object> value) {}

    static final List<Column> ALL =
            List.of(
                    new Column("customers", "uuid", Assessment::customerId),
                    new Column("days", "date", Assessment::asOf),
                    new Column("scorings", "int4", one -> one.versions().scoring()),
                    new Column("models", "int4", one -> one.versions().model()),
                    new Column("rules", "int4", one -> one.versions().rules()),
                    new Column("r", "int4", one -> one.scores().recency()),
                    new Column("f", "int4", one -> one.scores().frequency()),
                    new Column("m", "int4", one -> one.scores().monetary()),
                    new Column("currencies", "text", Assessment::currency),
                    new Column("alive", "float8", one -> one.prediction().probabilityAlive()),
                    new Column("purchases", "float8", one -> one.prediction().expectedPurchases()),
                    new Column("amounts", "numeric", one -> one.prediction().expectedAmount()),
                    new Column("values", "numeric", one -> one.prediction().lifetimeValue()),
                    new Column("months", "int4", one -> one.prediction().over().months()),
                    new Column("rates", "float8", one -> one.prediction().over().monthlyRate()),
                    new Column("segments", "text", one -> one.placed().segment().code()),
                    new Column("reasons", "text", one -> one.placed().reason()),
                    new Column("inputs", "text", one -> json(one.placed().inputs())));

    private AssessmentColumns() {}

    private static String json(Inputs inputs) {
        Map<String, Double> named = new TreeMap<>();
        inputs.known().forEach((input, value) -> named.put(input.code(), value));
        return EventJson.write(named);
    }
}
