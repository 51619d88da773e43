package maison.purchase;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import maison.platform.testing.Tokens;
import maison.purchase.aftercare.TradeInExamples;
import maison.purchase.aftercare.belonging.Origin;

/// A client of store `dubai-mall` with a diamond ring for 2000.00 and 100.00 tax, which they bring
/// back half a year later for a larger one.
final class Trader {

    static final String MANAGER = Tokens.named("manager-2", "manager");

    final UUID customer = UUID.randomUUID();
    final UUID firstSale = UUID.randomUUID();
    final UUID piece = new Origin(firstSale, "1").pieceId();
    final UUID tradeIn = UUID.randomUUID();
    final UUID newSale = UUID.randomUUID();
    final String address = "/v1/trade-ins/" + tradeIn;
    final String upgrade = "/v1/upgrades/" + newSale;

    /// The client buys the first ring.
    void buy() {
        Till.put(
                        "/v1/sales/" + firstSale,
                        """
                        {"customerId":"%s","storeId":"dubai-mall","terminalId":"dubai-mall-1",
                         "receiptNumber":"R-%s","channel":"store","currency":"USD",
                         "occurredAt":"2026-03-14T11:30:00Z","zone":"Asia/Dubai",
                         "sessionId":"first",
                         "lines":[{"lineId":"1","sku":"RING-HALO","description":"Halo ring",
                                   "category":"rings","quantity":"1",
                                   "attributes":{"stone":"diamond","metal":"platinum"},
                                   "unitPrice":{"amount":"2000.00","currency":"USD"},
                                   "tax":{"amount":"100.00","currency":"USD"}}],
                         "tenders":[{"kind":"cash",
                                     "amount":{"amount":"2100.00","currency":"USD"}}],
                         "total":{"amount":"2100.00","currency":"USD"}}
                        """
                                .formatted(customer, firstSale))
                .then()
                .statusCode(201);
    }

    /// An example with this client's ids.
    String own(String example) {
        return example.replace(Counter.CUSTOMER, customer.toString())
                .replace("0195951e-7c40-7a10-8d4e-5b1f3c2a9e41", piece.toString())
                .replace("0195b1aa-2c00-7d31-9e52-6f0a1b2c3d02", tradeIn.toString())
                .replace("2026-000731", "R-" + newSale);
    }

    Response quote() {
        return Till.put(address, own(TradeInExamples.QUOTE));
    }

    /// Another quote for the same ring.
    UUID quoteAgain() {
        UUID other = UUID.randomUUID();
        Till.put("/v1/trade-ins/" + other, own(TradeInExamples.QUOTE)).then().statusCode(201);
        return other;
    }

    Response upgrade() {
        return Till.put(upgrade, own(TradeInExamples.UPGRADE));
    }

    /// The ring becomes store credit.
    Response credit(UUID tradeIn, UUID credit) {
        return Till.put(
                "/v1/trade-ins/" + tradeIn + "/credits/" + credit,
                TradeInExamples.FOR_CREDIT.replace("from-elsewhere", "house-piece"));
    }

    /// The first ring comes back for money, with a manager's leave since its days are over.
    Response bringBack() {
        return Till.put(
                "/v1/sales/" + firstSale + "/returns/" + UUID.randomUUID(),
                Till.with(
                        Till.back("1", "1").replace("2026-03-18", "2026-03-20"),
                        "\"refunds\":[" + Till.part("cash", "2100.00") + "]"),
                MANAGER);
    }

    Response voidNewSale() {
        return Till.put(
                "/v1/sales/" + newSale + "/void",
                """
                {"storeId":"dubai-mall","sessionId":"dubai-mall-1-2026-09-19",
                 "occurredAt":"2026-09-19T11:45:00Z","reason":"mistake"}
                """,
                MANAGER);
    }

    List<String> owned() {
        return Till.get("/v1/customers/" + customer + "/belongings")
                .jsonPath()
                .getList("items.belongingId");
    }

    JsonPath credits() {
        return Till.get("/v1/customers/" + customer + "/credits").jsonPath();
    }
}
