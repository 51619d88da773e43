package maison.importer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import maison.importer.Item.NewCustomer;
import maison.importer.Item.NewReturn;
import maison.importer.Item.NewSale;
import maison.importer.Item.NewUnlinkedReturn;
import org.jspecify.annotations.Nullable;

/// Writes items as the lines of a bulk request.
final class BulkJson {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String REASON = "cancellation";

    private final Mapping mapping;
    private final Ids ids;
    private final int decimals;

    BulkJson(Mapping mapping) {
        this.mapping = mapping;
        this.ids = new Ids(mapping);
        this.decimals =
                java.util.Currency.getInstance(mapping.currency()).getDefaultFractionDigits();
    }

    void write(Item item, ByteArrayOutputStream to) throws IOException {
        JsonGenerator json =
                JSON.createGenerator(to).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        switch (item) {
            case NewCustomer customer -> writeCustomer(json, customer);
            case NewSale(var sale) -> writeSale(json, sale);
            case NewReturn linked -> writeReturn(json, linked);
            case NewUnlinkedReturn unlinked -> writeUnlinked(json, unlinked);
        }
        json.writeEndObject();
        json.close();
        to.write('\n');
    }

    private void writeCustomer(JsonGenerator json, NewCustomer customer) throws IOException {
        json.writeStringField("id", ids.customer(customer.number()).toString());
        json.writeArrayFieldStart("externalReferences");
        json.writeStartObject();
        json.writeStringField("system", mapping.name());
        json.writeStringField("value", customer.number());
        json.writeEndObject();
        json.writeEndArray();
    }

    private void writeSale(JsonGenerator json, Invoice sale) throws IOException {
        json.writeStringField("type", "sale");
        json.writeStringField("id", ids.sale(sale.number()).toString());
        writeCustomerId(json, sale.customer());
        json.writeStringField("storeId", mapping.store());
        json.writeStringField("terminalId", mapping.terminal());
        json.writeStringField("receiptNumber", sale.number());
        json.writeStringField("channel", mapping.channel());
        json.writeStringField("currency", mapping.currency());
        json.writeStringField("occurredAt", sale.at().toString());
        json.writeStringField("zone", mapping.zone());
        BigDecimal total = BigDecimal.ZERO;
        json.writeArrayFieldStart("lines");
        for (int index = 0; index < sale.rows().size(); index++) {
            Row row = sale.rows().get(index);
            writeSaleLine(json, Invoice.lineId(index), row);
            total = total.add(price(row, row.quantity())).add(taxOf(row));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("tenders");
        if (total.signum() > 0) {
            json.writeStartObject();
            json.writeStringField("kind", mapping.tender());
            writeMoney(json, "amount", total);
            json.writeEndObject();
        }
        json.writeEndArray();
        writeMoney(json, "total", total);
    }

    private void writeSaleLine(JsonGenerator json, String lineId, Row row) throws IOException {
        json.writeStartObject();
        json.writeStringField("lineId", lineId);
        writeArticle(json, row);
        if (row.article().category() != null) {
            json.writeStringField("category", row.article().category());
        }
        if (row.article().brand() != null) {
            json.writeStringField("brand", row.article().brand());
        }
        json.writeStringField("quantity", row.quantity().toPlainString());
        writeMoney(json, "unitPrice", row.unitPrice());
        if (row.tax() != null) {
            writeMoney(json, "tax", row.tax());
        }
        json.writeEndObject();
    }

    private void writeReturn(JsonGenerator json, NewReturn linked) throws IOException {
        Invoice cancellation = linked.cancellation();
        json.writeStringField("type", "return");
        json.writeStringField(
                "id", ids.linkedReturn(cancellation.number(), linked.sale().number()).toString());
        json.writeStringField("saleId", ids.sale(linked.sale().number()).toString());
        writeOccasion(json, cancellation);
        json.writeArrayFieldStart("lines");
        for (Map.Entry<String, BigDecimal> line : byLine(linked.matches()).entrySet()) {
            json.writeStartObject();
            json.writeStringField("lineId", line.getKey());
            json.writeStringField("quantity", line.getValue().toPlainString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static Map<String, BigDecimal> byLine(List<Matching.Match> matches) {
        var quantities = new LinkedHashMap<String, BigDecimal>();
        matches.forEach(
                match -> quantities.merge(match.lineId(), match.quantity(), BigDecimal::add));
        return quantities;
    }

    private void writeUnlinked(JsonGenerator json, NewUnlinkedReturn unlinked) throws IOException {
        Invoice cancellation = unlinked.cancellation();
        json.writeStringField("type", "unlinked-return");
        json.writeStringField("id", ids.unlinkedReturn(cancellation.number()).toString());
        writeCustomerId(json, cancellation.customer());
        json.writeStringField("currency", mapping.currency());
        writeOccasion(json, cancellation);
        BigDecimal total = BigDecimal.ZERO;
        json.writeArrayFieldStart("lines");
        for (int index = 0; index < unlinked.rests().size(); index++) {
            Matching.Rest rest = unlinked.rests().get(index);
            BigDecimal net = price(rest.row(), rest.quantity());
            json.writeStartObject();
            json.writeStringField("lineId", Invoice.lineId(index));
            writeArticle(json, rest.row());
            json.writeStringField("quantity", rest.quantity().toPlainString());
            writeMoney(json, "net", net);
            BigDecimal tax = taxOf(rest);
            writeMoney(json, "tax", tax);
            json.writeEndObject();
            total = total.add(net).add(tax);
        }
        json.writeEndArray();
        writeMoney(json, "total", total);
    }

    private void writeOccasion(JsonGenerator json, Invoice cancellation) throws IOException {
        json.writeStringField("storeId", mapping.store());
        json.writeStringField("occurredAt", cancellation.at().toString());
        json.writeStringField("reason", REASON);
    }

    private void writeCustomerId(JsonGenerator json, @Nullable String customer) throws IOException {
        if (customer != null) {
            json.writeStringField("customerId", ids.customer(customer).toString());
        }
    }

    private static void writeArticle(JsonGenerator json, Row row) throws IOException {
        json.writeStringField("sku", row.article().sku());
        json.writeStringField("description", row.article().description());
    }

    private void writeMoney(JsonGenerator json, String field, BigDecimal amount)
            throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("amount", amount.setScale(decimals).toPlainString());
        json.writeStringField("currency", mapping.currency());
        json.writeEndObject();
    }

    /// Rounded as the service does, so that the total is the one it computes.
    private BigDecimal price(Row row, BigDecimal quantity) {
        return quantity.multiply(row.unitPrice()).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static BigDecimal taxOf(Row row) {
        return row.tax() == null ? BigDecimal.ZERO : row.tax();
    }

    private BigDecimal taxOf(Matching.Rest rest) {
        return taxOf(rest.row())
                .multiply(rest.quantity())
                .divide(rest.row().quantity(), decimals, RoundingMode.HALF_UP);
    }
}
