package maison.customer.crm.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import maison.platform.eventstore.EventJson;

/// Our own table of customers. Its columns are places in a profile; whatever has no column stands
/// in the last one, so that no phone is lost because somebody has a fourth.
public final class Table {

    private static final String MORE = "/more";

    /// The columns, in order.
    public static final List<String> COLUMNS = columns();

    private Table() {}

    private static List<String> columns() {
        var columns = new ArrayList<String>();
        columns.add("/customerId");
        for (var part : List.of("given", "middle", "family", "nativeScript", "formOfAddress")) {
            columns.add("/name/" + part);
        }
        for (int i = 0; i < 3; i++) {
            columns.add("/phones/" + i + "/number");
            columns.add("/phones/" + i + "/type");
        }
        for (int i = 0; i < 3; i++) {
            columns.add("/emails/" + i + "/address");
            columns.add("/emails/" + i + "/type");
        }
        for (int i = 0; i < 2; i++) {
            for (var part :
                    List.of(
                            "type",
                            "lines/0",
                            "lines/1",
                            "locality",
                            "region",
                            "postalCode",
                            "country")) {
                columns.add("/addresses/" + i + "/" + part);
            }
        }
        columns.addAll(
                List.of(
                        "/language",
                        "/zone",
                        "/birthday",
                        "/occupation",
                        "/demographics/gender",
                        "/demographics/nationality",
                        "/demographics/maritalStatus",
                        "/culture/calendar",
                        "/culture/greeting",
                        "/tags",
                        "/externalReferences/0/system",
                        "/externalReferences/0/value",
                        MORE));
        return List.copyOf(columns);
    }

    /// The cells of a customer, one for each column.
    public static List<String> cells(ObjectNode customer) {
        var values = new LinkedHashMap<>(Flat.of(customer));
        var tags = new ArrayList<String>();
        values.entrySet()
                .removeIf(each -> {
                    boolean tag = each.getKey().startsWith("/tags/");
                    if (tag) {
                        tags.add(each.getValue());
                    }
                    return tag;
                });
        values.put("/tags", String.join(";", tags));
        var cells = new ArrayList<String>();
        for (var column : COLUMNS.subList(0, COLUMNS.size() - 1)) {
            var value = values.remove(column);
            cells.add(Cells.guarded(value));
        }
        cells.add(Cells.guarded(values.isEmpty() ? "" : EventJson.write(values)));
        return cells;
    }
}
