package maison.house;

import java.time.Instant;
import java.util.UUID;

/// Sales as tills send them, small enough to be checked by hand.
public final class TestSales {

    private TestSales() {}

    /// A sale of one line in US dollars, paid in cash.
    ///
    /// @param dollars whole dollars, without tax
    public static String ofOneLine(UUID customer, String receipt, Instant at, int dollars) {
        return """
        {"customerId":"%s","storeId":"main","terminalId":"main-1","receiptNumber":"%s",
         "channel":"store","currency":"USD","occurredAt":"%s","zone":"Asia/Dubai",
         "lines":[{"lineId":"1","sku":"RING-1","description":"Ring","category":"rings",
           "attributes":{"metal":"platinum"},"quantity":"1",
           "unitPrice":{"amount":"%d.00","currency":"USD"}}],
         "tenders":[{"kind":"cash","amount":{"amount":"%d.00","currency":"USD"}}],
         "total":{"amount":"%d.00","currency":"USD"}}\
        """
                .formatted(customer, receipt, at, dollars, dollars, dollars)
                .replace("\n", "");
    }

    /// The same as a line of a bulk upload.
    public static String bulkLine(UUID id, UUID customer, String receipt, Instant at, int dollars) {
        return "{\"type\":\"sale\",\"id\":\"%s\",".formatted(id)
                + ofOneLine(customer, receipt, at, dollars).substring(1);
    }
}
